package it.rer.portico.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import it.rer.portico.testing.SmallDisk;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fills the disk of the database while citizens rate and editors publish: they are refused, and nothing that was confirmed is lost. */
class FullDiskTest {

    private static final int PUBLISHES = 3;
    private static final int REFUSALS = 10;

    private final Acknowledged acknowledged = Acknowledged.nothing();

    @BeforeEach
    void asRoot() {
        assumeThat(SmallDisk.isPossible())
                .as("The full disk was NOT tried: to make a small file system needs root on Linux")
                .isTrue();
    }

    @Test
    void onAnH2FileNothingConfirmedIsLost(@TempDir Path folder) throws Exception {
        try (var disk = SmallDisk.at(folder, 32)) {
            var url = "jdbc:h2:file:" + folder.resolve("portico") + ";TIME ZONE=UTC;WRITE_DELAY=0";
            var storm = StormProcess.start(url, "storm1");
            storm.await(PUBLISHES, acknowledged);
            disk.fill();
            storm.awaitRefusals(REFUSALS, acknowledged);
            storm.kill();
            storm.finish(acknowledged);
            disk.free();

            assertNothingLost(url);
        }
    }

    @Test
    void onPostgreSqlNothingConfirmedIsLostAndWorkGoesOnOnceThereIsSpace(@TempDir Path folder) throws Exception {
        try (var disk = SmallDisk.at(folder, 192);
                var server = new CrashingPostgreSql(folder.resolve("data"))) {
            var storm = StormProcess.start(server.url(), "storm1");
            storm.await(PUBLISHES, acknowledged);
            disk.fill();
            storm.awaitRefusals(REFUSALS, acknowledged);
            disk.free();
            storm.await(PUBLISHES, acknowledged);
            storm.kill();
            storm.finish(acknowledged);

            assertNothingLost(server.url());
        }
    }

    private void assertNothingLost(String url) throws Exception {
        try (var connection = Store.connect(url)) {
            assertThat(acknowledged.ratingCount()).isPositive();
            assertThat(acknowledged.lostRatings(connection)).isEmpty();
            assertThat(acknowledged.lostPublishes(connection)).isEmpty();
        }
    }
}
