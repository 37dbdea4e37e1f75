package it.rer.portico.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import it.rer.portico.testing.Container;
import it.rer.portico.testing.LogLines;
import it.rer.portico.testing.OnEveryPlatform;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class TimeOutsTest {

    private final DataSource dataSource;

    TimeOutsTest(Container container) {
        dataSource = container.database().dataSource();
    }

    @Test
    void missingTimeOutsAreNamed() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            assumeTrue(isPostgreSql(connection));

            assertThat(TimeOuts.missing(connection))
                    .containsExactly(
                            "socketTimeout",
                            "statement_timeout",
                            "lock_timeout",
                            "idle_in_transaction_session_timeout");
        }
    }

    @Test
    void timeOutsThatAreSetAreNotNamed() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            assumeTrue(isPostgreSql(connection));
            statement.execute("set statement_timeout = '30s'");
            statement.execute("set lock_timeout = '20s'");
            connection.setNetworkTimeout(Runnable::run, 45_000);

            assertThat(TimeOuts.missing(connection)).containsExactly("idle_in_transaction_session_timeout");
            statement.execute("reset all"); // the next test may get the same connection
            connection.setNetworkTimeout(Runnable::run, 0);
        }
    }

    @Test
    void theStartWarnsOnceAndOnlyOnPostgreSql() throws SQLException {
        try (var connection = dataSource.getConnection();
                var log = LogLines.of(TimeOuts.class)) {
            TimeOuts.check(dataSource);

            assertThat(log.levels()).isEqualTo(isPostgreSql(connection) ? List.of(Level.WARNING) : List.of());
        }
    }

    private static boolean isPostgreSql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }
}
