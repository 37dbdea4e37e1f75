package it.rer.portico.web.embed.purge;

import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.site.published.PublishedSite;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs a {@link ProxyFollower} for each proxy of {@code portico.purge.addresses} while the module is deployed. */
@WebListener
public class Purging implements ServletContextListener {

    /** How long undeployment waits for each of the interrupted threads. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Inject
    private PublishedSite site;

    @Inject
    private Configuration configuration;

    @Resource
    private ManagedThreadFactory threads;

    private final List<Thread> running = new ArrayList<>();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        for (var address : configuration.list(Option.PURGE_ADDRESSES)) {
            var thread = threads.newThread(new ProxyFollower(site, new CachingProxy(address)));
            running.add(thread);
            thread.start();
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        running.forEach(Thread::interrupt);
        try {
            for (var thread : running) {
                thread.join(PATIENCE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
