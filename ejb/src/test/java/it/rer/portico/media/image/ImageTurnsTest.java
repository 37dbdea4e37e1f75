package it.rer.portico.media.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.platform.error.InvalidInputException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImageTurnsTest {

    @Test
    void noMoreImagesAreDecodedAtOnceThanAllowed() throws Exception {
        var turns = new ImageTurns(2, Duration.ofMinutes(5));
        var atWork = new AtomicInteger();
        var most = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(8);
        try {
            var all = IntStream.range(0, 40)
                    .mapToObj(each -> threads.submit(() -> turns.take(() -> {
                        most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                        LockSupport.parkNanos(1);
                        return atWork.decrementAndGet();
                    })))
                    .toList();
            for (var each : List.copyOf(all)) {
                assertThat(each.get()).isNotNegative();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void aCallerThatWaitsTooLongIsRefused() throws Exception {
        var turns = new ImageTurns(1, Duration.ZERO);
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var threads = Executors.newSingleThreadExecutor();
        try {
            var first = threads.submit(() -> turns.take(() -> {
                begun.countDown();
                await(end);
                return "first";
            }));
            begun.await();

            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> turns.take(() -> "second"))
                    .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("media.busy"));
            end.countDown();
            assertThat(first.get()).isEqualTo("first");
            assertThat(turns.take(() -> "third")).isEqualTo("third");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anExceptionOfTheWorkEndsItsTurn() {
        var turns = new ImageTurns(1, Duration.ZERO);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> turns.take(() -> {
                    throw new IllegalStateException("broken");
                }));
        assertThat(turns.take(() -> "next")).isEqualTo("next");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
