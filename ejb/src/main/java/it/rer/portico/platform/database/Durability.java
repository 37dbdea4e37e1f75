package it.rer.portico.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Tells the operator at the start where the database may lose what it has confirmed. It stops nothing: a trial may do without. */
final class Durability {

    private static final Logger LOG = Logger.getLogger(Durability.class.getName());

    /**
     * Without a path there is no file: a database in memory keeps nothing anyway. Of two rows the first is what holds; the other repeats
     * what the address asked for.
     */
    private static final String H2_WRITE_DELAY = "select setting_value from information_schema.settings"
            + " where setting_name = 'WRITE_DELAY' and database_path() is not null fetch first row only";

    private Durability() {}

    /** Writes a warning for each setting by which a commit that was confirmed can be lost. */
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
     * What can be lost, and the setting that prevents it.
     *
     * @param connection of the pool that the application uses, since a role or an address may have settings of its own
     * @return none if everything confirmed is kept, or if it is a database that we do not know
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
