package it.rer.portico.web.embed.purge;

import it.rer.portico.platform.context.Backoff;
import it.rer.portico.site.published.PublishedSite;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Logger;

/**
 * Follows the feed of changes for one proxy and purges it after each change, in its own thread, until that is interrupted. A proxy that
 * does not respond is tried again with growing pauses; one purge then makes up for all that it missed.
 */
class ProxyFollower implements Runnable {

    private static final Logger LOG = Logger.getLogger(ProxyFollower.class.getName());

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /**
     * A response made before a change may still be on its way to the proxy when that is purged. After this time a second purge removes it.
     */
    private static final Duration UNDER_WAY = Duration.ofSeconds(2);

    private static final Duration FOREVER = Duration.ofDays(1000);

    private final PublishedSite site;
    private final CachingProxy proxy;
    private final Duration underWay;
    private boolean down;

    ProxyFollower(PublishedSite site, CachingProxy proxy) {
        this(site, proxy, UNDER_WAY);
    }

    ProxyFollower(PublishedSite site, CachingProxy proxy, Duration underWay) {
        this.site = site;
        this.proxy = proxy;
        this.underWay = underWay;
    }

    @Override
    public void run() {
        try {
            follow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() throws InterruptedException {
        long purged = -1;
        while (site.awaitNewer(purged, FOREVER)) {
            purged = purge();
            if (!site.awaitNewer(purged, underWay)) {
                purged = purge();
            }
        }
    }

    /**
     * Purges the proxy, as often as it takes.
     *
     * @return the number of the snapshot of which the proxy has nothing older
     */
    private long purge() throws InterruptedException {
        var backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
        while (true) {
            try {
                // Read before the purge, so that what the proxy fetches next is from this snapshot or a newer one.
                long number = site.current().number();
                proxy.ban(number);
                noteSuccess();
                return number;
            } catch (IOException | RuntimeException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedException();
                }
                noteFailure(e);
                Thread.sleep(backoff.next().toMillis());
            }
        }
    }

    private void noteSuccess() {
        if (down) {
            down = false;
            LOG.info(() -> "The proxy " + proxy + " responds again, and has no outdated pages any more");
        }
    }

    private void noteFailure(Exception e) {
        if (!down) {
            down = true;
            LOG.warning(() -> "The proxy " + proxy + " could not be purged after a change, and is tried again until"
                    + " it can; meanwhile it may serve outdated pages. " + e);
        }
    }
}
