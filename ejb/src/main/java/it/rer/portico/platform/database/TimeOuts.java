package it.rer.portico.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Checks the time-outs of PostgreSQL, without which a database that hangs blocks its callers for ever. They are set in the data source and
 * for the database's user, as docs/servers describes. H2, within the same process, has none of them.
 */
final class TimeOuts {

    private static final Logger LOG = Logger.getLogger(TimeOuts.class.getName());

    /** The time-outs of the server that are off (0), by the names of its settings. */
    private static final String UNBOUNDED = "select name from pg_settings where setting = '0' and name in"
            + " ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') order by name desc";

    private TimeOuts() {}

    /** Logs a warning that names the time-outs that are missing. */
    static void check(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                var missing = missing(connection);
                if (!missing.isEmpty()) {
                    LOG.warning(() -> "The database may block requests for ever: " + String.join(", ", missing)
                            + " not set. docs/servers/README.md says where (\"Time-outs of the database\").");
                }
            }
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The time-outs of the data source could not be checked", e);
        }
    }

    /** The time-outs that are not set, by the names that the driver and the server use. */
    static List<String> missing(Connection connection) throws SQLException {
        var missing = new ArrayList<String>();
        if (connection.getNetworkTimeout() == 0) {
            missing.add("socketTimeout");
        }
        try (var statement = connection.createStatement();
                var names = statement.executeQuery(UNBOUNDED)) {
            while (names.next()) {
                missing.add(names.getString(1));
            }
        }
        return missing;
    }
}
