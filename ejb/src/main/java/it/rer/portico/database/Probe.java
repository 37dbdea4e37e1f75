package it.rer.portico.database;

import java.sql.SQLException;
import java.time.Duration;
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
    private FutureTask<Boolean> asking;
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
    synchronized void ask(Duration patience) throws SQLException, TimeoutException {
        if (asking == null || !(asking.isDone() || thread.isAlive())) { // a server may refuse to run what it took
            asking = new FutureTask<>(this::answers);
            thread = threads.newThread(asking);
            thread.start();
        }
        try {
            boolean valid = asking.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            asking = null;
            if (!valid) {
                throw new SQLException("The connection does not live", "08006");
            }
        } catch (ExecutionException e) {
            asking = null;
            throw e.getCause() instanceof SQLException refused ? refused : new SQLException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException();
        }
    }

    private boolean answers() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(0); // bounded by who waits
        }
    }
}
