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
 * Lets one of several threads that need the same value compute it, while the others wait for it and share it. No lock of the cache is held
 * meanwhile.
 *
 * <p>No thread waits for long: if the first fails, or does not finish within the patience, one of the waiting threads takes over, and the
 * others wait once more. After that, each computes the value for itself. A thread that needs the value that it is computing itself computes
 * it again instead of waiting for itself.
 */
final class SingleFlight<K, V> {

    /** How many other threads a thread waits for before it computes the value itself. */
    private static final int MAKERS = 2;

    /** Computes a value. */
    @FunctionalInterface
    interface Maker<V> {
        V make() throws ServletException, IOException;
    }

    private final ConcurrentHashMap<K, Flight<V>> flights = new ConcurrentHashMap<>();
    private final Duration patience;

    /** @param patience how long a thread waits for another */
    SingleFlight(Duration patience) {
        this.patience = patience;
    }

    /**
     * The value that another thread is computing, or else the one that this thread computes.
     *
     * @param cached looks the value up in the cache: it may have been put there since the caller looked
     * @param maker computes the value and puts it into the cache
     */
    V share(K key, Supplier<Optional<V>> cached, Maker<V> maker) throws ServletException, IOException {
        for (int makers = 0; makers < MAKERS; makers++) {
            var own = new Flight<V>(Thread.currentThread());
            var other = flights.putIfAbsent(key, own);
            if (other == null) {
                return compute(key, own, cached, maker);
            }
            var shared = other.await(patience);
            if (shared.isPresent()) {
                return shared.get();
            }
            flights.remove(key, other);
        }
        return maker.make();
    }

    private V compute(K key, Flight<V> own, Supplier<Optional<V>> cached, Maker<V> maker)
            throws ServletException, IOException {
        try {
            var known = cached.get();
            var value = known.isPresent() ? known.get() : maker.make();
            own.result().complete(Optional.of(value));
            return value;
        } finally {
            own.result().complete(Optional.empty()); // has no effect unless the maker failed
            flights.remove(key, own);
        }
    }

    /**
     * A value that is being computed.
     *
     * @param result the value; empty if computing it failed
     */
    private record Flight<V>(Thread maker, CompletableFuture<Optional<V>> result) {

        Flight(Thread maker) {
            this(maker, new CompletableFuture<>());
        }

        Optional<V> await(Duration patience) {
            if (maker.equals(Thread.currentThread())) {
                return Optional.empty();
            }
            try {
                return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (ExecutionException | TimeoutException e) {
                return Optional.empty();
            }
        }
    }
}
