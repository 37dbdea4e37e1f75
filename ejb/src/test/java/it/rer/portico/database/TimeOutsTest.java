package it.rer.portico.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class TimeOutsTest {

    private static final Logger LOG = Logger.getLogger(TimeOuts.class.getName());

    private final DataSource dataSource;

    TimeOutsTest(Container container) {
        dataSource = container.database().dataSource();
    }

    @Test
    void whatIsNotSetIsNamed() throws SQLException {
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
    void whatIsSetIsNotNamed() throws SQLException {
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
    void theStartWarnsOnceAndOnPostgreSqlAlone() throws SQLException {
        List<Level> logged = new ArrayList<>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getLevel());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        LOG.setLevel(Level.ALL);
        LOG.setUseParentHandlers(false);
        LOG.addHandler(handler);
        try (var connection = dataSource.getConnection()) {
            TimeOuts.check(dataSource);

            assertThat(logged).isEqualTo(isPostgreSql(connection) ? List.of(Level.WARNING) : List.of());
        } finally {
            LOG.removeHandler(handler);
            LOG.setUseParentHandlers(true);
            LOG.setLevel(null);
        }
    }

    private static boolean isPostgreSql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }
}
