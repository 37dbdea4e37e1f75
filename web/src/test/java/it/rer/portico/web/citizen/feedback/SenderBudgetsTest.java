package it.rer.portico.web.citizen.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.feedback.Admission;
import it.rer.portico.feedback.ModerationReason;
import it.rer.portico.platform.address.IpAddress;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.web.testing.TestClock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SenderBudgetsTest {

    private static final int HOURLY = 30;

    private final TestClock clock = new TestClock();
    private final SenderBudgets budgets = new SenderBudgets(TestConfiguration.defaults(), clock);

    @Test
    void thirtyFormsOfOneAddressCountInAnHour() {
        assertThat(storm(600, Duration.ofMillis(5_990), i -> "192.0.2.1")).isEqualTo(HOURLY);
        assertThat(send("192.0.2.1").reason()).isEqualTo(ModerationReason.SENDER);
    }

    @Test
    void theBudgetOfADayIsThatOfTwoHours() {
        assertThat(storm(720, Duration.ofMinutes(1), i -> "192.0.2.1")).isEqualTo(2 * HOURLY);
        clock.forward(Duration.ofHours(2));
        assertThat(send("192.0.2.1")).as("on the next day").isEqualTo(Admission.COUNTED);
    }

    @Test
    void theNetworksOfOneCustomerAreOneSender() {
        assertThat(storm(600, Duration.ZERO, i -> "2001:db8:1:1%02x::1".formatted(i % 256)))
                .isEqualTo(HOURLY);
        assertThat(send("2001:db8:1:1fe::9").reason()).isEqualTo(ModerationReason.SENDER);
        assertThat(send("2001:db8:1:2fe::9")).as("another customer").isEqualTo(Admission.COUNTED);
    }

    @Test
    void anOrganisationHasTwiceTheBudget() {
        assertThat(storm(5_000, Duration.ZERO, i -> "2001:db8:1:%x::1".formatted(i)))
                .isEqualTo(2 * HOURLY);
        assertThat(storm(5_000, Duration.ZERO, i -> "198.51.100." + i % 256)).isEqualTo(2 * HOURLY);
        assertThat(send("2001:db8:1:ffff::1").reason()).isEqualTo(ModerationReason.NETWORK);
        assertThat(send("198.51.100.7").reason()).isEqualTo(ModerationReason.NETWORK);
        assertThat(send("198.51.101.7")).isEqualTo(Admission.COUNTED);
    }

    @Test
    void aSpentBudgetDoesNotUseUpThatOfNeighbours() {
        storm(600, Duration.ZERO, i -> "198.51.100.1");

        assertThat(storm(HOURLY, Duration.ZERO, i -> "198.51.100.2")).isEqualTo(HOURLY);
    }

    @Test
    void aProvidersNetworkCannotFillTheMemory() {
        send("192.0.2.1");
        assertThat(storm(200_000, Duration.ZERO, i -> "2001:db8:%x:%x::1".formatted(i % 65_536, i / 65_536)))
                .isEqualTo(20 * HOURLY);

        assertThat(budgets.size()).isLessThan(2_000);
        assertThat(storm(HOURLY, Duration.ZERO, i -> "192.0.2.1"))
                .as("still known")
                .isEqualTo(HOURLY - 1);
        assertThat(send("203.0.113.1")).isEqualTo(Admission.COUNTED);
    }

    @Test
    void withAFullMemoryOnlyNewNetworksAreReviewed() {
        send("192.0.2.1");
        int counted =
                storm(200_000, Duration.ZERO, i -> "%d.%d.%d.1".formatted(11 + i / 65_536, i / 256 % 256, i % 256));

        assertThat(counted).isLessThanOrEqualTo(SenderBudgets.NETWORKS / 2);
        assertThat(budgets.size()).isLessThanOrEqualTo(SenderBudgets.NETWORKS);
        assertThat(send("203.0.113.1")).isEqualTo(Admission.toReview(ModerationReason.CAPACITY));
        assertThat(send("192.0.2.1")).isEqualTo(Admission.COUNTED);

        clock.forward(Duration.ofDays(1));
        assertThat(send("203.0.113.1")).isEqualTo(Admission.COUNTED);
        assertThat(budgets.size()).isEqualTo(2);
    }

    @Test
    void noAddressIsStored() throws ReflectiveOperationException {
        send("192.0.2.1");
        send("2001:db8:1:2::3");
        var field = SenderBudgets.class.getDeclaredField("counts");
        field.setAccessible(true);

        assertThat(((Map<?, ?>) field.get(budgets)).keySet()).hasSize(6).allSatisfy(name -> assertThat(name.toString())
                .matches("[0-9a-f]{32}"));
    }

    /** Random forms from one IPv6 network of 48 bits: any addresses, any order, any pace within an hour. */
    @RepeatedTest(20)
    void oneNetworkMovesAnAverageByAtMostSixtyVotesInAnHour(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int pace = random.nextInt(1_800);
        int spread = 1 + random.nextInt(65_536);

        int counted = storm(2_000, Duration.ofMillis(pace), i -> "2001:db8:77:%x::%x"
                .formatted(random.nextInt(spread), random.nextInt(65_536)));

        assertThat(counted).isLessThanOrEqualTo(2 * HOURLY);
    }

    @Test
    void parallelThreadsDoNotExceedABudget() throws InterruptedException {
        var counted = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(8);
        IntStream.range(0, 8 * HOURLY)
                .forEach(i -> threads.execute(() -> {
                    if (send("192.0.2.1").isCounted()) {
                        counted.incrementAndGet();
                    }
                }));
        threads.shutdown();

        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(counted).hasValue(HOURLY);
    }

    @Test
    void withoutABudgetEverythingCounts() {
        var none = new SenderBudgets(TestConfiguration.with(Option.RATING_SENDER_HOURLY, "0"), clock);

        for (int i = 0; i < 1_000; i++) {
            assertThat(none.spend(IpAddress.find("192.0.2.1").orElseThrow().networks()))
                    .isEqualTo(Admission.COUNTED);
        }
        assertThat(none.size()).isZero();
    }

    /**
     * Sends so many forms, one after the other.
     *
     * @return how many of them are counted
     */
    private int storm(int times, Duration pace, IntFunction<String> address) {
        int counted = 0;
        for (int i = 0; i < times; i++) {
            counted += send(address.apply(i)).isCounted() ? 1 : 0;
            clock.forward(pace);
        }
        return counted;
    }

    private Admission send(String address) {
        return budgets.spend(IpAddress.find(address).orElseThrow().networks());
    }
}
