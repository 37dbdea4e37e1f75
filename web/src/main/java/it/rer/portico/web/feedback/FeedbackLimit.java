package it.rer.portico.web.feedback;

import it.rer.portico.config.Configuration;
import it.rer.portico.config.Option;
import it.rer.portico.web.http.RecentCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** How much one address may send in a minute. The address itself is not held. */
@ApplicationScoped
public class FeedbackLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private RecentCounts counts;
    private int limit;

    protected FeedbackLimit() {}

    @Inject
    public FeedbackLimit(Configuration configuration, Clock clock) {
        limit = configuration.number(Option.RATING_LIMIT);
        counts = new RecentCounts(clock, WINDOW, limit);
    }

    /**
     * Counts one thing that an address sends.
     *
     * @return how long it must wait before it sends again, in whole seconds and never too short; zero if it may send now
     */
    public Duration count(String address) {
        return limit == 0 ? Duration.ZERO : counts.count(address);
    }
}
