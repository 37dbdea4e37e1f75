package it.rer.portico.web.citizen.feedback;

import it.rer.portico.platform.config.Configuration;
import it.rer.portico.web.platform.origin.TrustedProxies;
import it.rer.portico.web.testing.Wiring;
import java.time.Clock;

/** The rate limits and budgets of senders, for tests of forms. */
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
