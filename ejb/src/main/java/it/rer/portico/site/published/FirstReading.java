package it.rer.portico.site.published;

import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.database.DatabaseReady;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Loads the published site at the start, before the first request and before anything is published: {@link PublishedSite} must exist by
 * then.
 */
@ApplicationScoped
@Internal
public class FirstReading {

    @Inject
    private SnapshotFollower follower;

    void onReady(@Observes @Priority(DatabaseReady.SITE) DatabaseReady ready) {
        follower.begin();
    }

    /** Reads what was published during the start, for the first request: the thread that follows the feed does not run yet. */
    void onPublished(@Observes @Priority(DatabaseReady.OUTCOME) DatabaseReady ready) {
        follower.read();
    }
}
