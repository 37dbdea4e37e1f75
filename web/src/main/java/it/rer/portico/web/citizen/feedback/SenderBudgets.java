package it.rer.portico.web.citizen.feedback;

import it.rer.portico.feedback.Admission;
import it.rer.portico.feedback.ModerationReason;
import it.rer.portico.platform.address.NetworkSize;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.text.RandomToken;
import it.rer.portico.platform.text.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Limits how many ratings and inquiries of one sender, and of the networks around them, are counted in an hour and a day on this node. The
 * rest is stored for review and not refused, since many honest people may share an address (RFC 6269).
 *
 * <p>No personal data is stored: counts are in memory, under hashes with a key that is discarded at the end of the day (UTC). When the
 * memory is full, known networks continue to be counted and new ones go to review, so that nobody can evict another. What is not admitted
 * takes no memory, so that a network with a spent budget cannot fill it.
 */
@ApplicationScoped
public class SenderBudgets {

    /** Most networks that are counted in a day, about a hundred bytes each. */
    static final int NETWORKS = 100_000;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int DAY_FACTOR = 2;

    /** The budgets of networks, as multiples of one sender's. */
    private static final Map<NetworkSize, Integer> FACTORS = new EnumMap<>(Map.of(
            NetworkSize.HOUSEHOLD, 1,
            NetworkSize.CUSTOMER, 1,
            NetworkSize.ORGANISATION, 2,
            NetworkSize.PROVIDER, 20));

    private record Count(Instant hour, int inHour, int inDay) {

        /** The count at a moment: an hour begins with the first form counted in it. */
        Count at(Instant now) {
            return now.isBefore(hour.plus(HOUR)) ? this : new Count(now, 0, inDay);
        }

        Count plusOne() {
            return new Count(hour, inHour + 1, inDay + 1);
        }
    }

    private final Map<String, Count> counts = new HashMap<>();
    private Clock clock;
    private int hourly;
    private long day = Long.MIN_VALUE;
    private String key;

    protected SenderBudgets() {}

    @Inject
    public SenderBudgets(Configuration configuration, Clock clock) {
        this.clock = clock;
        hourly = configuration.number(Option.RATING_SENDER_HOURLY);
    }

    /**
     * Takes one from the budget of each network, or from none if one of the budgets is spent.
     *
     * @param networks of the sender, as strings that identify them
     * @return counted, or to be reviewed and why
     */
    public synchronized Admission spend(Map<NetworkSize, String> networks) {
        if (hourly == 0) {
            return Admission.COUNTED;
        }
        var now = clock.instant();
        renewKey(Math.floorDiv(now.getEpochSecond(), Duration.ofDays(1).toSeconds()));
        var next = new HashMap<String, Count>();
        for (var network : new EnumMap<>(networks).entrySet()) {
            var name = hash(network.getValue());
            var count = counts.getOrDefault(name, new Count(now, 0, 0)).at(now);
            if (isSpent(count, hourly * FACTORS.get(network.getKey()))) {
                return Admission.toReview(reason(network.getKey()));
            }
            next.put(name, count.plusOne());
        }
        long unknown =
                next.keySet().stream().filter(name -> !counts.containsKey(name)).count();
        if (counts.size() + unknown > NETWORKS) {
            return Admission.toReview(ModerationReason.CAPACITY);
        }
        counts.putAll(next);
        return Admission.COUNTED;
    }

    private static boolean isSpent(Count count, int budget) {
        return count.inHour() >= budget || count.inDay() >= DAY_FACTOR * budget;
    }

    private static ModerationReason reason(NetworkSize size) {
        return FACTORS.get(size) == 1 ? ModerationReason.SENDER : ModerationReason.NETWORK;
    }

    private void renewKey(long today) {
        if (today != day) {
            day = today;
            key = RandomToken.of(32);
            counts.clear();
        }
    }

    private String hash(String network) {
        return Sha256.of(key + network).substring(0, Sha256.LENGTH / 2);
    }

    /** How many networks are counted at the moment. */
    synchronized int size() {
        return counts.size();
    }
}
