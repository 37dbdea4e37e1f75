package it.rer.portico.web.frame.cache;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Lets one of several threads that want the same value make it, while the others wait and share it. No lock of the cache is held meanwhile.
 *
 * <p>Nobody depends on another for long: if whoever makes it fails, or is not done within the patience, one of those who wait takes over,
 * and the others wait for that one, once more. Then each makes it for themselves. A thread that wants what it is just making makes it
 * again, and does not wait for itself.
 */
final class SingleFlight<K, V> {

    /** How many makers a thread waits for before it makes the value for itself. */
    private static final int MAKERS = 2;

    /** Makes a value. */
    @FunctionalInterface
    interface Maker<V> {
        V make() throws ServletException, IOException;
    }

    private final ConcurrentHashMap<K, Flight<V>> flights = new ConcurrentHashMap<>();
    private final Duration patience;

    /** @param patience how long a thread waits for another to make a value */
    SingleFlight(Duration patience) {
        this.patience = patience;
    }

    /**
     * The value that another thread is making, or else that which this one makes.
     *
     * @param cached looks the value up where a maker puts it: it may have come there since the caller looked
     * @param maker makes the value and puts it there
     */
    V share(K key, Supplier<Optional<V>> cached, Maker<V> maker) throws ServletException, IOException {
        for (int makers = 0; makers < MAKERS; makers++) {
            var own = new Flight<V>(Thread.currentThread());
            var other = flights.putIfAbsent(key, own);
            if (other == null) {
                return fly(key, own, cached, maker);
            }
            var shared = other.await(patience);
            if (shared.isPresent()) {
                return shared.get();
            }
            flights.remove(key, other);
        }
        return maker.make();
    }

    private V fly(K key, Flight<V> own, Supplier<Optional<V>> cached, Maker<V> maker)
            throws ServletException, IOException {
        try {
            var known = cached.get();
            var value = known.isPresent() ? known.get() : maker.make();
            own.landed().complete(Optional.of(value));
            return value;
        } finally {
            own.landed().complete(Optional.empty()); // does nothing unless it failed
            flights.remove(key, own);
        }
    }

    /**
     * A value that is being made.
     *
     * @param landed the value; empty if it could not be made
     */
    private record Flight<V>(Thread maker, CompletableFuture<Optional<V>> landed) {

        Flight(Thread maker) {
            this(maker, new CompletableFuture<>());
        }

        Optional<V> await(Duration patience) {
            if (maker.equals(Thread.currentThread())) {
                return Optional.empty();
            }
            try {
                return landed.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (ExecutionException | TimeoutException e) {
                return Optional.empty();
            }
        }
    }
}
