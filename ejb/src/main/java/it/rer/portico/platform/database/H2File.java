package it.rer.portico.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Closes a database file that H2 has opened in this process, to recover from a failed write.
 *
 * <p>After H2 failed to write to its file, it closes the database under all connections. The next connection opens the file again, while an
 * old connection that is still used gets the newly opened database from H2's list: those who have it can go on, and all others are told
 * that the file is locked (90020). Only closing the database for all ends that.
 */
final class H2File {

    private static final Logger LOG = Logger.getLogger(H2File.class.getName());

    /**
     * Prefix of all H2 URLs. Databases of an H2 server are excluded, since others use them; so are those in memory, which would be lost.
     */
    private static final String IN_THIS_PROCESS = "jdbc:h2:";

    private static final String ELSEWHERE = "jdbc:h2:(tcp|ssl):.*";
    private static final String HAS_FILE = "select database_path() is not null";

    private H2File() {}

    /**
     * Shuts the database down if the connection is to such a file; the next connection opens it again.
     *
     * @return whether it is one
     */
    static boolean close(Connection connection) throws SQLException {
        var url = connection.getMetaData().getURL();
        if (url == null || !url.startsWith(IN_THIS_PROCESS) || url.matches(ELSEWHERE)) {
            return false;
        }
        try (var statement = connection.createStatement()) {
            if (!hasFile(statement)) {
                return false;
            }
            statement.execute("shutdown");
        } catch (SQLException e) {
            LOG.log(Level.FINE, "It is closed already, or this user may not close it", e);
        }
        return true;
    }

    private static boolean hasFile(Statement statement) throws SQLException {
        try (var row = statement.executeQuery(HAS_FILE)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
