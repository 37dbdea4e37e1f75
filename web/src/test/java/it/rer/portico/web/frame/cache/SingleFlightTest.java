package it.rer.portico.web.frame.cache;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to waiting threads if the thread that they wait for fails, hangs or is the same one. */
class SingleFlightTest {

    private static final String KEY = "key";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch making = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();
    private final List<Future<?>> started = new ArrayList<>();

    @AfterEach
    void close() {
        end.countDown();
        threads.shutdownNow();
    }

    private static <T> T make(SingleFlight<String, T> flights, SingleFlight.Maker<T> maker)
            throws ServletException, IOException {
        return flights.share(KEY, Optional::empty, maker);
    }

    private <T> Future<T> inThread(Callable<T> work) {
        return threads.submit(work);
    }

    private static void await(CountDownLatch sign) {
        try {
            assertThat(sign.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String hang() {
        made.incrementAndGet();
        making.countDown();
        await(end);
        return "late";
    }

    @Test
    void aThreadThatWaitsTooLongComputesTheValue() throws Exception {
        var flights = new SingleFlight<String, String>(Duration.ofMillis(20));
        var hanging = inThread(() -> make(flights, this::hang));
        await(making);

        assertThat(make(flights, () -> "own")).isEqualTo("own");
        end.countDown();
        assertThat(hanging.get()).isEqualTo("late");
    }

    @Test
    void noThreadWaitsForMoreThanTwoOthers() throws Exception {
        var flights = new SingleFlight<String, String>(Duration.ofMillis(20));
        var first = inThread(() -> make(flights, this::hang));
        await(making);
        var others = new CountDownLatch(3);
        for (int i = 0; i < 3; i++) {
            started.add(inThread(() -> make(flights, () -> {
                others.countDown();
                await(end);
                return "late";
            })));
        }
        await(others); // the second took over from the first, and the others computed the value themselves

        assertThat(make(flights, () -> "own")).isEqualTo("own");
        assertThat(first.isDone()).isFalse();
        assertThat(started).noneMatch(Future::isDone);
    }

    @Test
    void afterAFailureOneOfTheWaitingThreadsTakesOver() throws Exception {
        var flights = new SingleFlight<String, String>(Duration.ofMinutes(1));
        var failing = inThread(() -> make(flights, () -> {
            making.countDown();
            await(end);
            throw new IOException("no");
        }));
        await(making);
        Callable<String> next = () -> make(flights, () -> "made " + made.incrementAndGet());
        var second = inThread(next);
        var third = inThread(next);
        end.countDown();

        assertThat(catchThrowableOf(failing)).hasCauseInstanceOf(IOException.class);
        assertThat(second.get()).startsWith("made ");
        assertThat(third.get()).startsWith("made ");
        assertThat(make(flights, () -> "anew")).isEqualTo("anew");
    }

    private static Throwable catchThrowableOf(Future<?> future) throws InterruptedException {
        try {
            future.get();
            return null;
        } catch (ExecutionException e) {
            return e;
        }
    }

    @Test
    void aThreadDoesNotWaitForItself() throws Exception {
        var flights = new SingleFlight<String, String>(Duration.ofHours(1));

        assertThat(make(flights, () -> "outer " + make(flights, () -> "inner"))).isEqualTo("outer inner");
    }

    @Test
    void aValueCachedMeanwhileIsNotComputedAgain() throws Exception {
        var flights = new SingleFlight<String, String>(Duration.ofHours(1));

        var found = flights.share(KEY, () -> Optional.of("cached"), () -> "made " + made.incrementAndGet());

        assertThat(found).isEqualTo("cached");
        assertThat(made).hasValue(0);
    }

    @Test
    void anInterruptedThreadComputesTheValueAndStaysInterrupted() throws Exception {
        var flights = new SingleFlight<String, String>(Duration.ofHours(1));
        started.add(inThread(() -> make(flights, this::hang)));
        await(making);

        var interrupted = inThread(() -> {
            Thread.currentThread().interrupt();
            return make(flights, () -> "own") + " " + Thread.currentThread().isInterrupted();
        });

        assertThat(interrupted.get()).isEqualTo("own true");
    }
}
