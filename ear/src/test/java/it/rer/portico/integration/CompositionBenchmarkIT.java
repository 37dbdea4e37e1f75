package it.rer.portico.integration;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.appserver.EarCopy;
import it.rer.portico.server.Deployed;
import it.rer.portico.server.Site;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How soon another site's page shows what was published, and how long publishing takes while proxies are down or hang. */
@Deployed
@Tag("benchmark")
class CompositionBenchmarkIT {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Site site;

    CompositionBenchmarkIT(Site site) {
        this.site = site;
    }

    @Test
    void changeIsVisibleWithinASecondDespiteDeadProxies() {
        site.server().replace(EarCopy.withPublisher());
        try {
            for (var engine : Engine.values()) {
                try (var portal = ComposedPortal.of(engine, site)) {
                    var page = new ChangingPage(site, portal);
                    page.awaitVisible(
                            page.publish()); // a Varnish that was unreachable gets the purge within half a minute
                    for (int i = 0; i < 5; i++) {
                        long began = System.nanoTime();
                        var words = page.publish();
                        note("a publish with one proxy that is dead and one that hangs", began, SECOND);
                        began = System.nanoTime();
                        spinUntilVisible(page, words);
                        note(engine + ": from publish to visible", began, SECOND);
                    }
                }
            }
        } finally {
            site.server().replace(site.server().deliverable());
        }
    }

    /** A node learns of another node's changes within a second, and shows them within another one. */
    @ParameterizedTest
    @EnumSource
    void changeOfAnotherNodeIsVisibleWithinTwoSeconds(Engine engine) {
        try (var portal = ComposedPortal.of(engine, site)) {
            var page = new ChangingPage(site, portal);
            page.awaitVisible(page.publishElsewhere());
            for (int i = 0; i < 3; i++) {
                var words = page.publishElsewhere();
                long began = System.nanoTime();
                spinUntilVisible(page, words);
                note(engine + ": from another node's publish to visible", began, SECOND.multipliedBy(2));
            }
        }
    }

    private static void spinUntilVisible(ChangingPage page, String words) {
        while (!page.isVisible(words)) {
            Thread.onSpinWait();
        }
    }

    private void note(String what, long began, Duration limit) {
        var taken = Duration.ofNanos(System.nanoTime() - began);
        site.server().measurements().note(what, taken.toMillis() + " ms");
        assertThat(taken).as(what).isLessThan(limit);
    }
}
