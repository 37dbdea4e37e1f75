package it.rer.portico.site.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class NewestNumberTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    private final NewestNumber newest = new NewestNumber();

    @Test
    void itIsNegativeUntilItIsFirstRaised() throws InterruptedException {
        assertThat(newest.get()).isNegative();
        assertThat(newest.awaitAbove(-1, Duration.ZERO)).isFalse();
        newest.raise(0);
        assertThat(newest.awaitAbove(-1, LONG)).isTrue();
    }

    @Test
    void itNeverGoesBack() {
        newest.raise(7);
        newest.raise(3);
        assertThat(newest.get()).isEqualTo(7);
    }

    @Test
    void aHigherNumberWakesWaitingThreads() throws Exception {
        newest.raise(1);
        var waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return newest.awaitAbove(1, LONG);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        newest.raise(1);
        assertThat(waiting).isNotDone();
        newest.raise(2);
        assertThat(waiting.get(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theTimeoutIsReported() throws InterruptedException {
        newest.raise(1);
        assertThat(newest.awaitAbove(1, Duration.ofMillis(20))).isFalse();
    }
}
