package it.rer.portico.web.citizen.feedback;

import it.rer.portico.feedback.Admission;
import it.rer.portico.feedback.ReviewReason;
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
 * How much of what one sender, and the networks around them, send in an hour and in a day counts on this node. The rest is kept, to be
 * reviewed: nobody is refused, since many honest people may share an address (RFC 6269).
 *
 * <p>Nothing personal is held: counts in memory, under a hash with a key that is forgotten at the end of the day (UTC). When there are too
 * many to hold, those that are known go on to be counted, and whoever is new is to be reviewed: nobody can push another out of the
 * memory. What is not admitted takes no place in it, so a network whose budget is spent cannot fill it.
 */
@ApplicationScoped
public class SenderBudgets {

    /** Networks that are held in a day. A hundred bytes each. */
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

        /** The same at a moment: the hour begins with the first that is counted in it. */
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
     * Spends one of the budget of each network, or nothing of any if one of them is spent.
     *
     * @param networks of the sender, by their names
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
            return Admission.toReview(ReviewReason.CAPACITY);
        }
        counts.putAll(next);
        return Admission.COUNTED;
    }

    private static boolean isSpent(Count count, int budget) {
        return count.inHour() >= budget || count.inDay() >= DAY_FACTOR * budget;
    }

    private static ReviewReason reason(NetworkSize size) {
        return FACTORS.get(size) == 1 ? ReviewReason.SENDER : ReviewReason.NETWORK;
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

    /** How many networks are held. */
    synchronized int held() {
        return counts.size();
    }
}
