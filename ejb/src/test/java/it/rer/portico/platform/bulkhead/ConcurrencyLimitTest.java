package it.rer.portico.platform.bulkhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConcurrencyLimitTest {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 4;
    private static final int MANY = 30;

    private final ConcurrencyLimit limit = new ConcurrencyLimit(AT_ONCE, WAITING, Duration.ofMinutes(5));
    private final CountDownLatch started = new CountDownLatch(AT_ONCE);
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        end.countDown();
        threads.shutdownNow();
    }

    @Test
    void fewTasksRunSomeWaitAndTheOthersAreRefused() throws Exception {
        var asked = Stream.generate(() -> threads.submit(() -> limit.run(this::work)))
                .limit(MANY)
                .toList();
        started.await();
        while (asked.stream().filter(Future::isDone).count() < MANY - AT_ONCE - WAITING) {
            Thread.onSpinWait(); // the refused tasks return at once
        }
        end.countDown();

        int done = 0;
        for (var each : asked) {
            done += isDone(each) ? 1 : 0;
        }
        assertThat(done).isEqualTo(AT_ONCE + WAITING);
        assertThat(most).hasValue(AT_ONCE);
        assertThat(limit.run(() -> "afterwards")).contains("afterwards");
    }

    @Test
    void aFailedTaskMakesRoomForTheNext() {
        for (int i = 0; i < MANY; i++) {
            assertThatIllegalStateException().isThrownBy(() -> limit.run(ConcurrencyLimitTest::fail));
        }

        assertThat(limit.run(() -> "afterwards")).contains("afterwards");
    }

    private static String fail() {
        throw new IllegalStateException();
    }

    private static boolean isDone(Future<Optional<Boolean>> asked) throws ExecutionException, InterruptedException {
        return asked.get().isPresent();
    }

    private boolean work() {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        started.countDown();
        try {
            end.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            running.decrementAndGet();
        }
    }
}
