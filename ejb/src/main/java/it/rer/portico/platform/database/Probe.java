package it.rer.portico.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/**
 * Asks the database whether it answers, in a separate thread: a host that accepts a connection and never answers would block the caller for
 * as long as the data source allows, which may be for ever. There is at most one such thread.
 */
final class Probe {

    private final DataSource dataSource;
    private final ThreadFactory threads;
    private FutureTask<Void> asking;
    private Thread thread;

    Probe(DataSource dataSource, ThreadFactory threads) {
        this.dataSource = dataSource;
        this.threads = threads;
    }

    /**
     * Asks the database, or continues to wait for the answer to an earlier question.
     *
     * @throws SQLException if it cannot be reached
     * @throws TimeoutException if it has not answered in time
     */
    void ask(Duration patience) throws SQLException, TimeoutException {
        ask(this::answer, patience);
    }

    /**
     * Does the same after an outage: an H2 file is closed first, and then opened again.
     *
     * @throws SQLException if it cannot be reached
     * @throws TimeoutException if it has not answered in time
     */
    void askAnew(Duration patience) throws SQLException, TimeoutException {
        ask(this::answerAnew, patience);
    }

    private synchronized void ask(Callable<Void> question, Duration patience) throws SQLException, TimeoutException {
        if (asking == null || !(asking.isDone() || thread.isAlive())) { // a server may drop a thread that it accepted
            asking = new FutureTask<>(question);
            thread = threads.newThread(asking);
            thread.start();
        }
        try {
            asking.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            asking = null;
        } catch (ExecutionException e) {
            asking = null;
            throw e.getCause() instanceof SQLException refused ? refused : new SQLException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException();
        }
    }

    private Void answerAnew() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            if (!H2File.close(connection)) {
                return answer(connection);
            }
        }
        return answer();
    }

    private Void answer() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return answer(connection);
        }
    }

    /** Runs a statement, since {@link Connection#isValid} of H2 is also true for a database that has closed itself. */
    private static Void answer(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select 1"); // the caller limits the wait
            return null;
        }
    }
}
