package it.rer.portico.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

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

class PasswordTurnsTest {

    private static final int AT_ONCE = 2;
    private static final int MANY = 30;

    private final PasswordTurns turns = new PasswordTurns(AT_ONCE);
    private final CountDownLatch begun = new CountDownLatch(AT_ONCE);
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        end.countDown();
        threads.shutdownNow();
    }

    @Test
    void fewAreComparedAtOnceSomeWaitAndTheOthersAreRefused() throws Exception {
        var asked = Stream.generate(() -> threads.submit(() -> turns.take(this::compare)))
                .limit(MANY)
                .toList();
        begun.await();
        while (asked.stream().filter(Future::isDone).count() < MANY - AT_ONCE - PasswordTurns.WAITING) {
            Thread.onSpinWait(); // those who are refused need wait for nobody
        }
        end.countDown();

        int compared = 0;
        for (var each : asked) {
            compared += isCompared(each) ? 1 : 0;
        }
        assertThat(compared).isEqualTo(AT_ONCE + PasswordTurns.WAITING);
        assertThat(most).hasValue(AT_ONCE);
        assertThat(turns.take(() -> "afterwards")).contains("afterwards");
    }

    @Test
    void aComparisonThatFailsLeavesItsTurn() {
        for (int i = 0; i < MANY; i++) {
            assertThatIllegalStateException().isThrownBy(() -> turns.take(PasswordTurnsTest::fail));
        }

        assertThat(turns.take(() -> "afterwards")).contains("afterwards");
    }

    private static String fail() {
        throw new IllegalStateException();
    }

    private static boolean isCompared(Future<Optional<Boolean>> asked) throws ExecutionException, InterruptedException {
        return asked.get().isPresent();
    }

    private boolean compare() {
        most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
        begun.countDown();
        try {
            end.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            atWork.decrementAndGet();
        }
    }
}
