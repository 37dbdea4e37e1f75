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

/** The rate limit of citizens' forms: how many one sender, and the networks around them, may send in a minute. Addresses are not stored. */
@ApplicationScoped
public class FeedbackLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /**
     * The limits of networks, as multiples of the sender's. They are high, because they only stop floods; what many people send from one
     * network is set apart for review, not refused ({@link SenderBudgets}).
     */
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
     * Counts one form.
     *
     * @param networks of the sender, as strings that identify them
     * @return how long the sender must wait, rounded up to whole seconds; zero if they may send now
     */
    public Duration count(Map<NetworkSize, String> networks) {
        return limit == 0 ? Duration.ZERO : counts.count(networks);
    }
}
