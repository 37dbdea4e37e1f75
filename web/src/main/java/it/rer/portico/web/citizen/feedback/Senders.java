package it.rer.portico.web.citizen.feedback;

import it.rer.portico.feedback.Admission;
import it.rer.portico.platform.address.NetworkSize;
import it.rer.portico.web.platform.origin.TrustedProxies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;

/**
 * Applies both limits to the sender of a request: the rate limit ({@link FeedbackLimit}) and the budget of what is counted ({@link
 * SenderBudgets}).
 */
@ApplicationScoped
public class Senders {

    @Inject
    private FeedbackLimit limit;

    @Inject
    private SenderBudgets budgets;

    @Inject
    private TrustedProxies proxies;

    /** The sender of a request. */
    public Sender of(HttpServletRequest request) {
        return new Sender(proxies.networks(request));
    }

    /** A sender, identified for the duration of a request by their networks. */
    public final class Sender {

        private final Map<NetworkSize, String> networks;

        private Sender(Map<NetworkSize, String> networks) {
            this.networks = networks;
        }

        /**
         * Counts one request.
         *
         * @return how long the sender must wait; zero if the request is allowed now
         */
        public Duration count() {
            return limit.count(networks);
        }

        /**
         * Takes one from the sender's budget.
         *
         * @return counted, or to be reviewed and why
         */
        public Admission admit() {
            return budgets.spend(networks);
        }
    }
}
