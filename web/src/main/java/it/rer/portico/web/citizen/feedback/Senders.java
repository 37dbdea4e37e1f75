package it.rer.portico.web.citizen.feedback;

import it.rer.portico.feedback.Admission;
import it.rer.portico.web.platform.http.TrustedProxies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/** What the sender of a request may still send: at once, and so that it counts. */
@ApplicationScoped
public class Senders {

    @Inject
    private FeedbackLimit limit;

    @Inject
    private SenderBudgets budgets;

    @Inject
    private TrustedProxies proxies;

    /** Counts one request. @return how long the sender must wait; zero if it is taken now */
    public Duration count(HttpServletRequest request) {
        return limit.count(proxies.networks(request));
    }

    /** Spends one of the sender's budgets. */
    public Admission admit(HttpServletRequest request) {
        return budgets.spend(proxies.networks(request));
    }
}
