package it.rer.portico.site.demo;

import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.database.DatabaseReady;
import jakarta.annotation.Priority;
import jakarta.ejb.Singleton;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Fills an empty site with the section "Relazioni internazionali", where {@code portico.demo} asks for it, through the same services
 * that editors use. All of it or, should anything fail, none of it.
 *
 * <p>Of several nodes that start at once on an empty database one loads it, while the others wait for the change counter's row.
 *
 * <p>{@code FirstReading} comes before: were {@code PublishedSite} first made to hear of what is published here, at the end of a
 * transaction while the application starts, Payara Server would inject nothing into it.
 */
@Singleton
@Internal
public class DemoContent {

    @Inject
    private Configuration configuration;

    @Inject
    private DemoSite site;

    /** Called by the container, in a transaction of its own. */
    public void onReady(@Observes @Priority(DatabaseReady.CONTENT) DatabaseReady ready) {
        if (configuration.flag(Option.DEMO)) {
            site.fill();
        }
    }
}
