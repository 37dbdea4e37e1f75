package it.rer.portico.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recovery from the state in which H2 leaves a database that it closed by itself, as it does when the disk is full. */
class H2FileTest {

    private static final String LOCKED = "90020";
    private static final Duration LONG = Duration.ofMinutes(1);

    private static JdbcDataSource source(String url) {
        var source = new JdbcDataSource();
        source.setURL(url);
        source.setUser("portico");
        source.setPassword("");
        return source;
    }

    private static JdbcDataSource source(Path folder) {
        return source("jdbc:h2:file:" + folder.resolve("portico") + ";WRITE_DELAY=0");
    }

    /** A pool with this one connection. */
    private static DataSource poolOf(Connection connection) {
        return (DataSource) Proxy.newProxyInstance(
                H2FileTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (self, method, given) -> connection);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Closes the database as H2 does after a failed write, since a test cannot fill the disk. */
    private static void closeAsAfterAFailedWrite(Connection connection) throws SQLException {
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        session.getDatabase().getStore().getMvStore().closeImmediately();
    }

    @Test
    void aDatabaseThatClosedItselfDoesNotAnswerThoughItsConnectionsAreValid(@TempDir Path folder) throws Exception {
        var source = source(folder);
        try (var failing = source.getConnection();
                var other = source.getConnection()) {
            closeAsAfterAFailedWrite(failing);
            assertThat(other.isValid(0)).isTrue();

            var probe = new Probe(poolOf(other), Thread::new);

            assertThatThrownBy(() -> probe.ask(LONG)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aConnectionThatOutlivedItsDatabaseLocksTheFileUntilItIsClosedForAll(@TempDir Path folder) throws Exception {
        var source = source(folder);
        try (var failing = source.getConnection();
                var old = source.getConnection()) {
            run(failing, "create table stored as select 1 as number");
            closeAsAfterAFailedWrite(failing);
            assertThatThrownBy(() -> run(failing, "select 1")).isInstanceOf(SQLException.class);
            var anew = source.getConnection();
            assertThatThrownBy(() -> run(old, "select 1")).isInstanceOf(SQLException.class);
            assertThatThrownBy(source::getConnection).extracting("SQLState").isEqualTo(LOCKED);

            assertThat(H2File.close(anew)).isTrue();

            assertThat(anew.isValid(0)).isFalse();
            try (var next = source.getConnection()) {
                run(next, "select number from stored");
            }
        }
    }

    @Test
    void aDatabaseInMemoryIsLeftOpen() throws Exception {
        var source = source("jdbc:h2:mem:left-open");
        try (var connection = source.getConnection()) {
            run(connection, "create table stored as select 1 as number");

            new Probe(source, Thread::new).askAnew(LONG);

            run(connection, "select number from stored");
        }
    }

    @Test
    void aFileIsClosedAndOpenedAgainAfterAnOutage(@TempDir Path folder) throws Exception {
        var source = source(folder);
        try (var left = source.getConnection()) {
            new Probe(source, Thread::new).askAnew(LONG);

            assertThat(left.isValid(0)).isFalse();
        }
    }
}
