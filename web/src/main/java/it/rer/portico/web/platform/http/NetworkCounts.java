package it.rer.portico.web.platform.http;

import it.rer.portico.platform.address.NetworkSize;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often a sender, and the networks around them, did something within a window of time: whoever holds a network of 48 bits has 65,536
 * addresses to send from. Nothing is held but hashes ({@link RecentCounts}).
 */
public final class NetworkCounts {

    private final Map<NetworkSize, RecentCounts> counts = new EnumMap<>(NetworkSize.class);

    /**
     * @param limit how often one sender may do it within the window
     * @param factors the limits of networks, as multiples of that of one sender
     */
    public NetworkCounts(Clock clock, Duration window, int limit, Map<NetworkSize, Integer> factors) {
        factors.forEach((size, factor) -> counts.put(size, new RecentCounts(clock, window, limit * factor)));
    }

    /**
     * Counts one more. What a network may not do any more does not count for the wider ones around it: nobody uses up what is for others.
     *
     * @param networks of the sender, by their names
     * @return how long they must wait, in whole seconds and never too short; zero if it may be done now
     */
    public Duration count(Map<NetworkSize, String> networks) {
        for (var each : counts.entrySet()) { // the narrowest first
            var network = networks.get(each.getKey());
            var wait = network == null ? Duration.ZERO : each.getValue().count(network);
            if (!wait.isZero()) {
                return wait;
            }
        }
        return Duration.ZERO;
    }

    /** Counts one less: what was done last was none to be counted. */
    public void takeBack(Map<NetworkSize, String> networks) {
        counts.forEach((size, counted) -> {
            if (networks.containsKey(size)) {
                counted.takeBack(networks.get(size));
            }
        });
    }
}
