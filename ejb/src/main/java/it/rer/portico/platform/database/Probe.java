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
 * Asks the database whether it answers, in a thread of its own: a host that takes a connection and never answers would hold whoever
 * asks for as long as the data source allows, which may be for ever. There is one such thread at most.
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
     * Asks, or goes on to wait for the answer to what was asked before.
     *
     * @throws SQLException why it cannot be reached
     * @throws TimeoutException if it has not answered in time
     */
    void ask(Duration patience) throws SQLException, TimeoutException {
        ask(this::answer, patience);
    }

    /**
     * The same after an outage: an H2 file is closed before, and opened anew.
     *
     * @throws SQLException why it cannot be reached
     * @throws TimeoutException if it has not answered in time
     */
    void askAnew(Duration patience) throws SQLException, TimeoutException {
        ask(this::answerAnew, patience);
    }

    private synchronized void ask(Callable<Void> question, Duration patience) throws SQLException, TimeoutException {
        if (asking == null || !(asking.isDone() || thread.isAlive())) { // a server may refuse to run what it took
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

    /** By a statement: {@link Connection#isValid} of H2 holds for a database that has closed itself too. */
    private static Void answer(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select 1"); // bounded by who waits
            return null;
        }
    }
}
