package it.rer.portico.web.feedback;

import it.rer.portico.config.Configuration;
import it.rer.portico.web.http.TrustedProxies;
import it.rer.portico.web.testing.Wiring;
import java.time.Clock;

/** The limits and budgets of senders, for tests of whatever takes a form. */
public final class TestSenders {

    private TestSenders() {}

    public static Senders of(Configuration configuration, Clock clock) {
        return Wiring.wire(
                new Senders(),
                new TrustedProxies(configuration),
                new FeedbackLimit(configuration, clock),
                new SenderBudgets(configuration, clock));
    }
}
