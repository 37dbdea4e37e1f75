package it.rer.portico.site.published;

import it.rer.portico.content.change.Changed;
import it.rer.portico.testing.Container;

/** A published site that reads each change in the thread that committed it, so that tests need not wait for another thread. */
public final class FollowedSite {

    private FollowedSite() {}

    /** The container's site, with all that has been published and will be. */
    public static PublishedSite of(Container container) {
        var site = container.get(PublishedSite.class);
        var follower = container.get(SnapshotFollower.class);
        follower.read();
        container.observe(event -> {
            if (event instanceof Changed) {
                synchronized (follower) { // in production only one thread reads
                    follower.read();
                }
            }
        });
        return site;
    }
}
