package it.rer.portico.web.citizen.feedback;

import it.rer.portico.feedback.Admission;
import it.rer.portico.platform.address.NetworkSize;
import it.rer.portico.web.platform.origin.TrustedProxies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;

/** What the sender of a request may still send: at once, and so that it counts. */
@ApplicationScoped
public class Senders {

    @Inject
    private FeedbackLimit limit;

    @Inject
    private SenderBudgets budgets;

    @Inject
    private TrustedProxies proxies;

    /** Who sends a request. */
    public Sender of(HttpServletRequest request) {
        return new Sender(proxies.networks(request));
    }

    /** Somebody who sends, known for the length of a request by the networks that they send from. */
    public final class Sender {

        private final Map<NetworkSize, String> networks;

        private Sender(Map<NetworkSize, String> networks) {
            this.networks = networks;
        }

        /** Counts one request. @return how long the sender must wait; zero if it is taken now */
        public Duration count() {
            return limit.count(networks);
        }

        /** Spends one of the sender's budgets. */
        public Admission admit() {
            return budgets.spend(networks);
        }
    }
}
