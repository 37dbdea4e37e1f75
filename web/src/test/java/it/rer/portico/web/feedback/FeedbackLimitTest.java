package it.rer.portico.web.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import it.rer.portico.config.TestConfiguration;
import it.rer.portico.web.http.RecentCounts;
import it.rer.portico.web.testing.TestClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedbackLimitTest {

    private static final String ADDRESS = "192.0.2.1";

    private final TestClock clock = new TestClock();
    private final FeedbackLimit limit = limit("10");

    @Test
    void tenPassAndTheEleventhWaits() {
        for (int i = 0; i < 10; i++) {
            assertThat(limit.count(ADDRESS)).isZero();
            clock.forward(Duration.ofSeconds(1));
        }

        assertThat(limit.count(ADDRESS)).isEqualTo(Duration.ofSeconds(50));
    }

    @Test
    void afterTheWaitItMaySendAgain() {
        exhaust();
        clock.forward(limit.count(ADDRESS));

        assertThat(limit.count(ADDRESS)).isZero();
    }

    @Test
    void insistingMakesTheWaitNoLonger() {
        exhaust();
        clock.forward(Duration.ofSeconds(30));
        for (int i = 0; i < 100; i++) {
            assertThat(limit.count(ADDRESS)).isEqualTo(Duration.ofSeconds(30));
        }
    }

    @Test
    void theWaitIsWholeSecondsAndNeverTooShort() {
        exhaust();
        clock.forward(Duration.ofMillis(59_100));

        assertThat(limit.count(ADDRESS)).isEqualTo(Duration.ofSeconds(1));

        clock.forward(Duration.ofMillis(-10_200));
        assertThat(limit.count(ADDRESS)).isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    void otherAddressesAreCountedForThemselves() {
        exhaust();

        assertThat(limit.count("192.0.2.2")).isZero();
    }

    @Test
    void zeroMeansNoLimit() {
        var none = limit("0");
        for (int i = 0; i < 1000; i++) {
            assertThat(none.count(ADDRESS)).isZero();
        }
    }

    @Test
    void theAddressIsNotHeldAndItsHashIsAnotherAtEachStart() throws ReflectiveOperationException {
        var other = limit("10");
        limit.count(ADDRESS);
        other.count(ADDRESS);

        assertThat(held(limit)).hasSize(1).noneMatch(name -> name.toString().contains(ADDRESS));
        assertThat(held(limit)).isNotEqualTo(held(other));
    }

    private void exhaust() {
        for (int i = 0; i < 10; i++) {
            limit.count(ADDRESS);
        }
        assertThat(limit.count(ADDRESS)).isPositive();
    }

    private FeedbackLimit limit(String perMinute) {
        return new FeedbackLimit(TestConfiguration.of(Map.of("portico.rating.limit", perMinute)), clock);
    }

    private static Iterable<?> held(FeedbackLimit limit) throws ReflectiveOperationException {
        var recent = FeedbackLimit.class.getDeclaredField("counts");
        recent.setAccessible(true);
        var counts = RecentCounts.class.getDeclaredField("counts");
        counts.setAccessible(true);
        return ((Cache<?, ?>) counts.get(recent.get(limit))).asMap().keySet();
    }
}
