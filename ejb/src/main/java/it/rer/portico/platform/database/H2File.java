package it.rer.portico.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A file that H2 has opened in this process.
 *
 * <p>Once H2 could not write to its file, it closes the database under all connections. Whoever connects next opens the file anew, while
 * an old connection that is still used takes the newly opened database from H2's list: it goes on for those who have it, and everybody
 * else is told that the file is locked (90020). What ends that is to close it for all.
 */
final class H2File {

    private static final Logger LOG = Logger.getLogger(H2File.class.getName());

    /** Not of a server, which others use as well; without a path it is in memory, and would be gone. */
    private static final String IN_THIS_PROCESS = "jdbc:h2:";

    private static final String ELSEWHERE = "jdbc:h2:(tcp|ssl):.*";
    private static final String HAS_FILE = "select database_path() is not null";

    private H2File() {}

    /**
     * Closes it in good order, if this is a connection to one; it is opened again by the next connection.
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
