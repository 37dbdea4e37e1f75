package it.rer.portico.web.feedback;

import it.rer.portico.address.NetworkSize;
import it.rer.portico.config.Configuration;
import it.rer.portico.config.Option;
import it.rer.portico.web.http.RecentCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much one address, and the networks around it, may send in a minute: whoever holds a network of 48 bits has 65,536 addresses to
 * send from. The addresses themselves are not held.
 */
@ApplicationScoped
public class FeedbackLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** The limits of networks, as multiples of that of one address. */
    private static final Map<NetworkSize, Integer> FACTORS = new EnumMap<>(Map.of(
            NetworkSize.HOUSEHOLD, 1,
            NetworkSize.CUSTOMER, 2,
            NetworkSize.ORGANISATION, 4,
            NetworkSize.PROVIDER, 20));

    private final Map<NetworkSize, RecentCounts> counts = new EnumMap<>(NetworkSize.class);

    protected FeedbackLimit() {}

    @Inject
    public FeedbackLimit(Configuration configuration, Clock clock) {
        int limit = configuration.number(Option.RATING_LIMIT);
        if (limit > 0) {
            FACTORS.forEach((size, factor) -> counts.put(size, new RecentCounts(clock, WINDOW, limit * factor)));
        }
    }

    /**
     * Counts one thing that somebody sends. What a network may not send any more does not count for the wider ones around it.
     *
     * @param networks of the sender, by their names
     * @return how long they must wait before they send again, in whole seconds and never too short; zero if they may send now
     */
    public Duration count(Map<NetworkSize, String> networks) {
        for (var size : counts.keySet()) { // the narrowest first
            var network = networks.get(size);
            var wait = network == null ? Duration.ZERO : counts.get(size).count(network);
            if (!wait.isZero()) {
                return wait;
            }
        }
        return Duration.ZERO;
    }
}
