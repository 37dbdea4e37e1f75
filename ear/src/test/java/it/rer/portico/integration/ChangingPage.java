package it.rer.portico.integration;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.appserver.EarCopy;
import it.rer.portico.appserver.Waiting;
import it.rer.portico.server.Site;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A page of another portal with a block of a page that tests publish repeatedly. The portal has cached it before. */
final class ChangingPage {

    private static final AtomicInteger TIMES = new AtomicInteger();

    private final Site site;
    private final ComposedPortal portal;

    /** Makes the portal cache the page, so that the next publish shows only after a purge. */
    ChangingPage(Site site, ComposedPortal portal) {
        this.site = site;
        this.portal = portal;
        assertThat(portal.get(ComposedPortal.PAGE_OF_CHANGING).statusCode()).isEqualTo(200);
    }

    /** Publishes the page. @return a phrase of the new text */
    String publish() {
        var words = words();
        var form = Map.of(
                "language", "it", "path", ComposedPortal.CHANGING, "title", "Contatti", "body", "<p>" + words + "</p>");
        assertThat(site.post(EarCopy.PUBLISH, form).status()).isEqualTo(204);
        return words;
    }

    /** The same, published by another node on the same database. */
    String publishElsewhere() {
        var words = words();
        OtherNode.publish(site, words);
        return words;
    }

    private static String words() {
        return "Pubblicato per la volta numero " + TIMES.incrementAndGet();
    }

    void awaitVisible(String words) {
        Waiting.until("The portal does not show " + words, () -> isVisible(words));
    }

    boolean isVisible(String words) {
        return portal.get(ComposedPortal.PAGE_OF_CHANGING).body().contains(words);
    }
}
