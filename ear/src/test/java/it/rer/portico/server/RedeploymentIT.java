package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import it.rer.portico.appserver.Memory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Repeated redeployment without a restart leaks no memory. */
@Tag("acceptance")
@Deployed
class RedeploymentIT {

    private static final int TIMES = 5;
    /** Idle threads of a server may still refer to their last request, and through it to a former copy. */
    private static final int HELD_BY_IDLE_THREADS = 2;

    /** Classes of the application with its libraries; five leaked copies would be far above the allowed two. */
    private static final long CLASSES_OF_A_COPY = 3_500;

    private final Site site;

    RedeploymentIT(Site site) {
        this.site = site;
    }

    @Test
    void redeploymentReleasesFormerCopies() {
        assumeTrue(site.server().redeploys(), "this server deploys once, at its start");
        redeployAndRequestPages(); // loads the classes that the server loads only once
        var first = measure();
        for (int i = 0; i < TIMES; i++) {
            redeployAndRequestPages();
        }
        var last = measure();

        var measurements = site.server().measurements();
        measurements.note("heap after a redeployment", first.heapKilobytes() / 1024 + " MB");
        measurements.note("heap after five more", last.heapKilobytes() / 1024 + " MB");
        measurements.note("classes after a redeployment", Long.toString(first.classes()));
        measurements.note("classes after five more", Long.toString(last.classes()));
        assumeTrue(
                site.server().releasesFormerCopies(),
                () -> "the server itself holds former copies, see docs/servers: " + (last.classes() - first.classes())
                        + " classes more");
        assertThat(last.copies())
                .as("copies of the application")
                .isLessThanOrEqualTo(first.copies() + HELD_BY_IDLE_THREADS);
        assertThat(last.classes())
                .as("classes")
                .isLessThan(first.classes() * 110 / 100 + HELD_BY_IDLE_THREADS * CLASSES_OF_A_COPY);
        assertThat(last.heapKilobytes()).as("kilobytes of heap").isLessThan(first.heapKilobytes() * 120 / 100 + 10_000);
    }

    private void redeployAndRequestPages() {
        site.server().redeploy();
        assertThat(site.get(Site.ITALIAN).status()).isEqualTo(200);
        assertThat(site.get(Site.ENGLISH).status()).isEqualTo(200);
    }

    private Memory measure() {
        return Memory.of(site.server().process().orElseThrow());
    }
}
