package it.rer.portico.site.published;

import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.database.DatabaseReady;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Has the site read before the first reader comes, and before anything is published that {@link PublishedSite} is to hear of. */
@ApplicationScoped
@Internal
public class FirstReading {

    @Inject
    private SnapshotFollower follower;

    void onReady(@Observes @Priority(DatabaseReady.SITE) DatabaseReady ready) {
        follower.begin();
    }

    /** What the start itself published is there for the first reader: the thread that follows the feed has not begun yet. */
    void onPublished(@Observes @Priority(DatabaseReady.OUTCOME) DatabaseReady ready) {
        follower.read();
    }
}
