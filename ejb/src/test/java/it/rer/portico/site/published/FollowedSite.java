package it.rer.portico.site.published;

import it.rer.portico.content.change.Changed;
import it.rer.portico.testing.Container;

/** A site that reads each change when it is committed, in the thread that committed it: tests need not wait for another. */
public final class FollowedSite {

    private FollowedSite() {}

    /** The container's site, with all that was published until now and whatever will be. */
    public static PublishedSite of(Container container) {
        var site = container.get(PublishedSite.class);
        var follower = container.get(SnapshotFollower.class);
        follower.read();
        container.observe(event -> {
            if (event instanceof Changed) {
                synchronized (follower) { // outside tests, one thread alone reads
                    follower.read();
                }
            }
        });
        return site;
    }
}
