package it.rer.portico.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The bounds on waiting for PostgreSQL without which a database that hangs holds whoever asked it for ever. They belong to the data source
 * and to the database's user; docs/servers sets them. H2, within the same process, has none of them.
 */
final class TimeOuts {

    private static final Logger LOG = Logger.getLogger(TimeOuts.class.getName());

    /** What the server ends for itself, by the names of its settings; 0 means never. */
    private static final String UNBOUNDED = "select name from pg_settings where setting = '0' and name in"
            + " ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') order by name desc";

    private TimeOuts() {}

    /** Warns of those that are missing. */
    static void check(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                var missing = missing(connection);
                if (!missing.isEmpty()) {
                    LOG.warning(() -> "The database may hold requests for ever: " + String.join(", ", missing)
                            + " not set. docs/servers/README.md says where (\"Time-outs of the database\").");
                }
            }
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The time-outs of the data source could not be checked", e);
        }
    }

    /** The names of those that are not set, as the driver and the server call them. */
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
