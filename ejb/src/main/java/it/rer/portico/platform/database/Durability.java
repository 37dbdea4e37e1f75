package it.rer.portico.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Warns the operator at the start if the database may lose commits that it has confirmed. It does not stop the start: a trial may run with
 * such settings.
 */
final class Durability {

    private static final Logger LOG = Logger.getLogger(Durability.class.getName());

    /**
     * A database in memory has no path, and is skipped. If there are two rows, the first is the effective value; the other repeats what the
     * JDBC URL asked for.
     */
    private static final String H2_WRITE_DELAY = "select setting_value from information_schema.settings"
            + " where setting_name = 'WRITE_DELAY' and database_path() is not null fetch first row only";

    private Durability() {}

    /** Logs a warning for each setting by which a confirmed commit can be lost. */
    static void warn(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            for (var warning : warnings(connection)) {
                LOG.warning(warning);
            }
        } catch (SQLException e) {
            LOG.log(Level.INFO, "Whether the database keeps what it has confirmed could not be found out", e);
        }
    }

    /**
     * The warnings: what can be lost, and which setting prevents it.
     *
     * @param connection from the pool that the application uses, since a role or a JDBC URL may have settings of its own
     * @return none if everything confirmed is durable, or if the database is of an unknown kind
     */
    static List<String> warnings(Connection connection) throws SQLException {
        var warnings = new ArrayList<String>();
        switch (connection.getMetaData().getDatabaseProductName()) {
            case "H2" -> {
                for (var delay : values(connection, H2_WRITE_DELAY)) {
                    if (!delay.equals("0")) {
                        warnings.add(
                                "H2 writes up to " + delay
                                        + " ms after it has confirmed: ratings and texts of that time"
                                        + " are lost if the server is killed. Add ;WRITE_DELAY=0 to the address of the database.");
                    }
                }
            }
            case "PostgreSQL" -> {
                if (values(connection, "show synchronous_commit").contains("off")) {
                    warnings.add(
                            "PostgreSQL confirms before it writes (synchronous_commit=off): ratings and texts of the last"
                                    + " moments are lost if it is killed. Set it to on for this database.");
                }
                if (values(connection, "show fsync").contains("off")) {
                    warnings.add(
                            "PostgreSQL does not wait for the disk (fsync=off): if the machine fails, the whole database"
                                    + " may be lost. Set it to on.");
                }
            }
            default -> LOG.fine("Not a database that Portico is tested with");
        }
        return warnings;
    }

    private static List<String> values(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
