package it.rer.portico.published;

import it.rer.portico.database.DatabaseReady;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Has the site read before the first reader comes, and before anything is published that {@link PublishedSite} is to hear of. */
@ApplicationScoped
public class FirstReading {

    @Inject
    private SnapshotFollower follower;

    void onReady(@Observes @Priority(DatabaseReady.SITE) DatabaseReady ready) {
        follower.begin();
    }
}
