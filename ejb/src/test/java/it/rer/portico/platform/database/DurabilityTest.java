package it.rer.portico.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Platform;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Warnings about databases that may lose confirmed commits. */
@OnEveryPlatform
class DurabilityTest {

    @TempDir
    private Path folder;

    private final Container container;

    DurabilityTest(Container container) {
        this.container = container;
    }

    @Test
    void anH2FileWithAWriteDelayIsReported() throws SQLException {
        assertThat(warningsOfFile("")).singleElement().asString().contains("500 ms", ";WRITE_DELAY=0");
        assertThat(warningsOfFile(";WRITE_DELAY=20")).singleElement().asString().contains("20 ms");
    }

    @Test
    void anH2FileWithoutAWriteDelayIsNotReported() throws SQLException {
        assertThat(warningsOfFile(";WRITE_DELAY=0")).isEmpty();
    }

    @Test
    void asynchronousCommitsOnPostgresqlAreReported() throws SQLException {
        try (var connection = container.database().dataSource().getConnection()) {
            if (container.database().platform() == Platform.ECLIPSELINK_ON_H2) {
                assertThat(Durability.warnings(connection)).isEmpty(); // a database in memory loses everything anyway
                return;
            }
            set(connection, "off");
            assertThat(Durability.warnings(connection)).anyMatch(warning -> warning.contains("synchronous_commit=off"));
            for (var durable : List.of("local", "on")) {
                set(connection, durable);
                assertThat(Durability.warnings(connection))
                        .noneMatch(warning -> warning.contains("synchronous_commit"));
            }
        }
    }

    private static void set(Connection connection, String synchronousCommit) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit to " + synchronousCommit);
        }
    }

    private List<String> warningsOfFile(String options) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("portico") + options)) {
            return Durability.warnings(connection);
        }
    }
}
