package it.rer.portico.web.citizen.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import it.rer.portico.platform.address.IpAddress;
import it.rer.portico.platform.address.NetworkSize;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.web.platform.http.NetworkCounts;
import it.rer.portico.web.platform.http.RecentCounts;
import it.rer.portico.web.testing.TestClock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedbackLimitTest {

    private static final String ADDRESS = "192.0.2.1";
    private static final Map<NetworkSize, String> SENDER = networks(ADDRESS);

    private final TestClock clock = new TestClock();
    private final FeedbackLimit limit = limit("10");

    @Test
    void theEleventhFormInAMinuteMustWait() {
        for (int i = 0; i < 10; i++) {
            assertThat(limit.count(SENDER)).isZero();
            clock.forward(Duration.ofSeconds(1));
        }

        assertThat(limit.count(SENDER)).isEqualTo(Duration.ofSeconds(50));
    }

    @Test
    void afterTheWaitTheSenderMaySendAgain() {
        exhaust();
        clock.forward(limit.count(SENDER));

        assertThat(limit.count(SENDER)).isZero();
    }

    @Test
    void retryingDoesNotExtendTheWait() {
        exhaust();
        clock.forward(Duration.ofSeconds(30));
        for (int i = 0; i < 100; i++) {
            assertThat(limit.count(SENDER)).isEqualTo(Duration.ofSeconds(30));
        }
    }

    @Test
    void theWaitIsRoundedUpToWholeSeconds() {
        exhaust();
        clock.forward(Duration.ofMillis(59_100));

        assertThat(limit.count(SENDER)).isEqualTo(Duration.ofSeconds(1));

        clock.forward(Duration.ofMillis(-10_200));
        assertThat(limit.count(SENDER)).isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    void otherAddressesAreCountedSeparately() {
        exhaust();

        assertThat(limit.count(networks("192.0.2.2"))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2001:db8:1:1%02x::1, 300", "2001:db8:1:%x00::1, 600", "2001:db8:%04x::1, 6000", "192.0.2.%d, 600"})
    void networksHaveTheirOwnLimits(String address, int most) {
        var taken = IntStream.range(0, 10)
                .flatMap(each -> IntStream.range(0, address.startsWith("2001:db8:%") ? 1000 : 255))
                .filter(i -> limit.count(networks(address.formatted(i))).isZero())
                .count();

        assertThat(taken).isEqualTo(most);
    }

    @Test
    void retryingDoesNotUseUpTheLimitsOfNetworks() {
        for (int i = 0; i < 1000; i++) {
            limit.count(networks("2001:db8::1"));
        }

        assertThat(limit.count(networks("2001:db8:0:1::1"))).isZero();
        assertThat(limit.count(networks("2001:db8:1::1"))).isZero();
    }

    @Test
    void zeroMeansNoLimit() {
        var none = limit("0");
        for (int i = 0; i < 1000; i++) {
            assertThat(none.count(SENDER)).isZero();
        }
    }

    @Test
    void addressesAreStoredOnlyAsHashesWithANewSalt() throws ReflectiveOperationException {
        var other = limit("10");
        limit.count(SENDER);
        other.count(SENDER);

        assertThat(held(limit)).hasSize(1).noneMatch(name -> name.toString().contains(ADDRESS));
        assertThat(held(limit)).isNotEqualTo(held(other));
    }

    private static Map<NetworkSize, String> networks(String address) {
        return IpAddress.find(address).orElseThrow().networks();
    }

    private void exhaust() {
        for (int i = 0; i < 10; i++) {
            limit.count(SENDER);
        }
        assertThat(limit.count(SENDER)).isPositive();
    }

    private FeedbackLimit limit(String perMinute) {
        return new FeedbackLimit(TestConfiguration.with(Option.RATING_LIMIT, perMinute), clock);
    }

    private static Iterable<?> held(FeedbackLimit limit) throws ReflectiveOperationException {
        var ofNetworks = (Map<?, ?>) counts(NetworkCounts.class, counts(FeedbackLimit.class, limit));
        var ofAddresses = ofNetworks.get(NetworkSize.HOUSEHOLD);
        return ((Cache<?, ?>) counts(RecentCounts.class, ofAddresses)).asMap().keySet();
    }

    private static Object counts(Class<?> type, Object holder) throws ReflectiveOperationException {
        var counts = type.getDeclaredField("counts");
        counts.setAccessible(true);
        return counts.get(holder);
    }
}
