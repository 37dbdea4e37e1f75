package it.rer.portico.web.embed.purge;

import it.rer.portico.platform.context.Backoff;
import it.rer.portico.site.published.PublishedSite;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Logger;

/**
 * Follows the feed on behalf of one proxy, in a thread of its own, until that is interrupted. A proxy that does not answer is asked
 * again, less and less often; once it answers, what it is told makes good all that it missed.
 */
class ProxyFollower implements Runnable {

    private static final Logger LOG = Logger.getLogger(ProxyFollower.class.getName());

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** An answer made before a change may still be on its way to the proxy when that is told; it is gone after this time. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(2);

    private static final Duration FOREVER = Duration.ofDays(1000);

    private final PublishedSite site;
    private final CachingProxy proxy;
    private final Duration underWay;
    private boolean away;

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
        long told = -1;
        while (site.awaitNewer(told, FOREVER)) {
            told = tell();
            if (!site.awaitNewer(told, underWay)) {
                told = tell();
            }
        }
    }

    /** The number of the state that the proxy now knows of. */
    private long tell() throws InterruptedException {
        var backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
        while (true) {
            try {
                // Read before the proxy asks: what it fetches next is of this state or a newer one.
                long number = site.current().number();
                proxy.ban(number);
                noteAnswer();
                return number;
            } catch (IOException | RuntimeException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedException();
                }
                noteSilence(e);
                Thread.sleep(backoff.next().toMillis());
            }
        }
    }

    private void noteAnswer() {
        if (away) {
            away = false;
            LOG.info(() -> "The proxy " + proxy + " answers again, and keeps nothing that is out of date");
        }
    }

    private void noteSilence(Exception e) {
        if (!away) {
            away = true;
            LOG.warning(
                    () -> "The proxy " + proxy + " could not be told that the site changed, and is tried again until"
                            + " it can; meanwhile it may serve what is out of date. " + e);
        }
    }
}
