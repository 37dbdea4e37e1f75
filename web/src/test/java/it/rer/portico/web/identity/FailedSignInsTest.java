package it.rer.portico.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.web.testing.TestClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailedSignInsTest {

    private final TestClock clock = new TestClock();
    private final FailedSignIns failures = new FailedSignIns(clock);

    @Test
    void anAccountWaitsAfterTooManyFailuresFromAnywhereHoweverItsNameIsWritten() {
        for (int i = 0; i < FailedSignIns.OF_AN_ACCOUNT; i++) {
            assertThat(failures.attempt("anna", "192.0.2." + i)).isZero();
        }

        assertThat(failures.attempt(" Anna ", "192.0.2.99")).isEqualTo(FailedSignIns.WINDOW);
        assertThat(failures.attempt("bruno", "192.0.2.99")).isZero();
        clock.forward(FailedSignIns.WINDOW.minusSeconds(1));
        assertThat(failures.attempt("anna", "192.0.2.99")).isEqualTo(Duration.ofSeconds(1));
        clock.forward(Duration.ofSeconds(1));
        assertThat(failures.attempt("anna", "192.0.2.99")).isZero();
    }

    @Test
    void anAddressWaitsAfterTooManyFailuresWithWhateverNames() {
        for (int i = 0; i < FailedSignIns.OF_AN_ADDRESS; i++) {
            assertThat(failures.attempt("name" + i, "192.0.2.1")).isZero();
        }

        assertThat(failures.attempt("anna", "192.0.2.1")).isEqualTo(FailedSignIns.WINDOW);
        assertThat(failures.attempt("anna", "192.0.2.2")).isZero();
    }

    @Test
    void whoSucceedsBeginsAnewAndCostsHerAddressNothing() {
        for (int i = 0; i < 3 * FailedSignIns.OF_AN_ADDRESS; i++) {
            assertThat(failures.attempt("anna", "192.0.2.1")).isZero();
            failures.succeeded("anna", "192.0.2.1");
        }
    }

    @Test
    void whatFailedThroughNoFaultOfHersIsNotCounted() {
        for (int i = 0; i < 3 * FailedSignIns.OF_AN_ADDRESS; i++) {
            assertThat(failures.attempt("anna", "192.0.2.1")).isZero();
            failures.undo("anna", "192.0.2.1");
        }
    }

    /** Else an attacker with an account of her own would guess on and on. */
    @Test
    void aSuccessDoesNotWipeOutTheFailuresOfItsAddress() {
        for (int i = 0; i < FailedSignIns.OF_AN_ADDRESS; i++) {
            assertThat(failures.attempt("name" + i, "192.0.2.1")).isZero();
            if (i % 10 == 9) {
                failures.succeeded("name" + i, "192.0.2.1");
            }
        }
        for (int i = 0; i < 5; i++) {
            assertThat(failures.attempt("other" + i, "192.0.2.1")).isZero();
        }

        assertThat(failures.attempt("other", "192.0.2.1")).isPositive();
    }

    @Test
    void whoeverIsRefusedIsNotedOnceInAWhileAndAFloodOfNamesFewTimes() {
        assertThat(failures.countRefusal("anna")).isTrue();
        assertThat(failures.countRefusal(" ANNA ")).isFalse();
        clock.forward(FailedSignIns.WINDOW);
        assertThat(failures.countRefusal("anna")).isTrue();

        long noted = IntStream.range(0, 1_000)
                .filter(i -> failures.countRefusal("name" + i))
                .count();
        assertThat(noted).isEqualTo(FailedSignIns.NOTED - 1);
    }
}
