package it.rer.portico.web.citizen.feedback;

import it.rer.portico.platform.address.NetworkSize;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.web.platform.http.NetworkCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** How much one address, and the networks around it, may send in a minute. The address itself is not held. */
@ApplicationScoped
public class FeedbackLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** The limits of networks, as multiples of an address's: a flood ends here, and what many send together is set apart, not refused. */
    private static final Map<NetworkSize, Integer> FACTORS = Map.of(
            NetworkSize.HOUSEHOLD, 1,
            NetworkSize.CUSTOMER, 30,
            NetworkSize.ORGANISATION, 60,
            NetworkSize.PROVIDER, 600);

    private NetworkCounts counts;
    private int limit;

    protected FeedbackLimit() {}

    @Inject
    public FeedbackLimit(Configuration configuration, Clock clock) {
        limit = configuration.number(Option.RATING_LIMIT);
        counts = new NetworkCounts(clock, WINDOW, limit, FACTORS);
    }

    /**
     * Counts one thing that somebody sends.
     *
     * @param networks of the sender, by their names
     * @return how long they must wait before they send again, in whole seconds and never too short; zero if they may send now
     */
    public Duration count(Map<NetworkSize, String> networks) {
        return limit == 0 ? Duration.ZERO : counts.count(networks);
    }
}
