package it.rer.portico.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets several threads do their work at the same time. The failures are given back, in no order; who is not among them won. */
public final class Race {

    /** How long a transaction is held open for another to run into it, in milliseconds. */
    private static final long HELD_OPEN = 300;

    private Race() {}

    /** Runs everything from one starting signal on. */
    public static List<Exception> run(List<? extends Callable<?>> runners) {
        var start = new CyclicBarrier(runners.size());
        var threads = Executors.newFixedThreadPool(runners.size());
        try {
            var futures = runners.stream()
                    .map(runner -> threads.submit(() -> {
                        start.await(120, TimeUnit.SECONDS);
                        return runner.call();
                    }))
                    .toList();
            return failures(futures);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Runs the second while the first has done its work and not yet committed. */
    public static List<Exception> overlapping(Container container, Callable<?> first, Callable<?> second) {
        return overlapping(container, first, second, () -> null);
    }

    /** Runs the second while the first has done its work, and goes on to the rest of the first while the second runs or waits. */
    public static List<Exception> overlapping(
            Container container, Callable<?> first, Callable<?> second, Callable<?> rest) {
        var thread = Executors.newSingleThreadExecutor();
        try {
            var failures = new ArrayList<Exception>();
            var behind = new ArrayList<Future<?>>();
            try {
                container.inTransaction(() -> {
                    first.call();
                    var future = thread.submit(second);
                    behind.add(future);
                    awaitAWhile(future);
                    return rest.call();
                });
            } catch (RuntimeException e) {
                failures.add(e);
            }
            failures.addAll(failures(behind));
            return failures;
        } finally {
            thread.shutdownNow();
        }
    }

    private static void awaitAWhile(Future<?> future) throws InterruptedException {
        try {
            future.get(HELD_OPEN, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException waitingOrRefused) {
            // either will be seen when the result is asked for
        }
    }

    private static List<Exception> failures(List<? extends Future<?>> futures) {
        var failures = new ArrayList<Exception>();
        for (var future : futures) {
            try {
                future.get(300, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                failures.add((Exception) e.getCause());
            } catch (InterruptedException | TimeoutException e) {
                throw new AssertionError("A thread did not come to an end", e);
            }
        }
        return failures;
    }
}
