package it.rer.portico.web.citizen.media;

import it.rer.portico.media.library.MediaReader;
import it.rer.portico.media.library.MediaRepresentation;
import it.rer.portico.platform.bulkhead.Bulkheads;
import it.rer.portico.platform.bulkhead.DatabaseBusyException;
import it.rer.portico.platform.bulkhead.Lane;
import it.rer.portico.platform.bulkhead.Permit;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads the bytes of public files from the database in a few threads of its own, so that a reader waits only a short time, whatever the
 * timeouts of the data source. A thread that is stuck in the database keeps its permit, which bounds the number of such threads.
 */
@ApplicationScoped
public class FileReading {

    /** How long a reader waits for a chunk. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration IDLE = Duration.ofSeconds(10);

    @Inject
    private MediaReader reader;

    @Inject
    private Bulkheads bulkheads;

    @Resource
    private ManagedThreadFactory threads;

    private ExecutorService readers;

    @PostConstruct
    void start() {
        // Twice the permits, because a thread releases its permit a moment before it can take the next task.
        readers = new ThreadPoolExecutor(
                0, 2 * Lane.FILES.permits(), IDLE.toMillis(), TimeUnit.MILLISECONDS, new SynchronousQueue<>(), threads);
    }

    @PreDestroy
    void stop() {
        readers.shutdownNow();
    }

    /**
     * Reads a chunk of a file.
     *
     * @param number of the chunk, from 0
     *
     * @return empty if the content was replaced meanwhile
     * @throws DatabaseBusyException if the database does not respond in time, or too many are reading
     */
    public Optional<byte[]> chunk(MediaRepresentation of, int number) {
        var reading = begin(of, number, bulkheads.enter(Lane.FILES));
        try {
            return reading.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new DatabaseBusyException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseBusyException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        }
    }

    /** Starts to read. If no thread is available, for lack of memory for instance, the permit is released. */
    private Future<Optional<byte[]>> begin(MediaRepresentation of, int number, Permit permit) {
        try {
            return readers.submit(() -> {
                try {
                    return reader.chunk(of, number);
                } finally {
                    permit.release();
                }
            });
        } catch (RejectedExecutionException e) {
            permit.release();
            throw new DatabaseBusyException(e);
        } catch (RuntimeException | Error e) {
            permit.release();
            throw e;
        }
    }
}
