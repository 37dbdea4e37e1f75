package it.rer.portico.desk.redirect;

import static it.rer.portico.platform.language.Language.ITALIAN;

import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.TwoPublishers;
import org.junit.jupiter.api.Test;

/** Two who give one old address to their pages at the same moment. */
@OnEveryPlatform
class RedirectsRaceTest {

    private final Redirects redirects;
    private final TwoPublishers publishers;
    private final long a;
    private final long b;

    RedirectsRaceTest(Container container) {
        redirects = container.get(Redirects.class);
        publishers = new TwoPublishers(container);
        a = publishers.a;
        b = publishers.b;
    }

    @Test
    void ofTwoWhoLetOneOldAddressLeadToTheirPagesTheSecondIsToldOfTheFirst() {
        publishers.assertRefused(
                RedirectTakenException.class,
                () -> redirects.add(ITALIAN, "vecchio", a, false),
                () -> redirects.add(ITALIAN, "vecchio", b, false));
    }
}
