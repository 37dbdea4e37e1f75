package it.rer.portico.durability;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.audit.AuditLog;
import it.rer.portico.content.change.Change;
import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.feedback.moderation.ModerationQueue;
import it.rer.portico.feedback.moderation.ModerationSubject;
import it.rer.portico.testing.Container;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills, again and again, the process that holds the services while citizens rate and editors publish; and looks each time whether
 * everything that was confirmed is there. H2 runs in that process. PostgreSQL does not, and is killed beside it every second time.
 */
class KilledServerTest {

    private static final int KILLS = Integer.getInteger("kills", 10);
    /** How many texts are published before a kill, at least and at most. */
    private static final int FEW = 3;

    private static final int MANY = 20;

    private static final String COUNTED = "select (select count(*) from page_rating where state = 'RECEIVED')"
            + " + (select count(*) from site_rating where state = 'RECEIVED')";

    private final Random random = new Random(20_261_128L);
    private final Acknowledged acknowledged = Acknowledged.nothing();

    @Test
    void onAnH2FileNothingConfirmedIsLost(@TempDir Path folder) throws Exception {
        var url = "jdbc:h2:file:" + folder.resolve("portico") + ";TIME ZONE=UTC;WRITE_DELAY=0";

        for (int round = 1; round <= KILLS; round++) {
            var storm = storm(url, round);
            storm.kill();
            storm.finish(acknowledged);
            assertNothingLost(url);
        }

        assertSound("H2", url);
    }

    @Test
    void onPostgreSqlNothingConfirmedIsLost(@TempDir Path folder) throws Exception {
        try (var server = new CrashingPostgreSql(folder)) {
            for (int round = 1; round <= KILLS; round++) {
                var storm = storm(server.url(), round);
                if (round % 2 == 0) {
                    server.kill();
                }
                storm.kill();
                storm.finish(acknowledged);
                server.start();
                assertNothingLost(server.url());
            }

            assertSound("PostgreSQL", server.url());
        }
    }

    /** A storm that blows. */
    private StormProcess storm(String url, int round) throws Exception {
        var storm = StormProcess.start(url, "storm" + round);
        storm.await(random.nextInt(FEW, MANY), acknowledged);
        return storm;
    }

    private void assertNothingLost(String url) throws SQLException {
        try (var connection = Store.connect(url)) {
            assertThat(acknowledged.lostRatings(connection))
                    .as("ratings lost of %d", acknowledged.ratingCount())
                    .isEmpty();
            assertThat(acknowledged.lostPublishes(connection))
                    .as("publishes lost of %d", acknowledged.publishCount())
                    .isEmpty();
        }
    }

    /** What was not confirmed is there whole or not at all. */
    private void assertSound(String name, String url) throws SQLException {
        assertThat(acknowledged.publishes().keySet()).hasSizeGreaterThanOrEqualTo(KILLS);
        try (var database = Store.open(url)) {
            var container = new Container(database);
            var feed = container.get(ChangeFeed.class);

            assertThat(feed.since(0).stream().map(Change::number))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, feed.latest()).boxed().toList());
            assertThat(container.get(AuditLog.class).verify().isIntact()).isTrue();
            assertThat(container
                            .get(ModerationQueue.class)
                            .counted(ModerationSubject.SITE)
                            .count())
                    .isEqualTo(number(url, "select count(*) from site_rating where state = 'RECEIVED'"));
        }
        assertThat(number(url, "select sum(counted) from rating_window where span = 'HOUR'"))
                .as("budgets hold what counts, and nothing else")
                .isEqualTo(number(url, COUNTED));
        report(name);
    }

    private static long number(String url, String query) throws SQLException {
        try (var connection = Store.connect(url);
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    @SuppressWarnings("SystemOut") // figures for whoever reads the build
    private void report(String name) {
        System.out.printf(
                Locale.ROOT,
                "%s: killed %d times; %d ratings and %d publishes were confirmed, 0 and 0 lost%n",
                name,
                KILLS,
                acknowledged.ratingCount(),
                acknowledged.publishCount());
    }
}
