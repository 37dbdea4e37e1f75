package it.rer.portico.web.platform.http;

import it.rer.portico.platform.address.NetworkSize;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * Rate limits for a sender and for the networks around them, since whoever has an IPv6 network with a prefix of 48 bits can send from
 * 65,536 subnets. Stores only hashes ({@link RecentCounts}).
 */
public final class NetworkCounts {

    private final Map<NetworkSize, RecentCounts> counts = new EnumMap<>(NetworkSize.class);

    /**
     * @param limit most actions of one sender within the window
     * @param factors limits of networks, as multiples of the sender's limit
     */
    public NetworkCounts(Clock clock, Duration window, int limit, Map<NetworkSize, Integer> factors) {
        factors.forEach((size, factor) -> counts.put(size, new RecentCounts(clock, window, limit * factor)));
    }

    /**
     * Counts one action. If a network has reached its limit, the action is not counted for the wider networks around it, so that nobody
     * uses up the limit of others.
     *
     * @param networks of the sender, as strings that identify them
     * @return how long the sender must wait, rounded up to whole seconds; zero if the action is allowed now
     */
    public Duration count(Map<NetworkSize, String> networks) {
        for (var each : counts.entrySet()) { // from the narrowest to the widest
            var network = networks.get(each.getKey());
            var wait = network == null ? Duration.ZERO : each.getValue().count(network);
            if (!wait.isZero()) {
                return wait;
            }
        }
        return Duration.ZERO;
    }

    /** Undoes the last count, for an action that turned out not to count. */
    public void undo(Map<NetworkSize, String> networks) {
        counts.forEach((size, counted) -> {
            if (networks.containsKey(size)) {
                counted.undo(networks.get(size));
            }
        });
    }
}
