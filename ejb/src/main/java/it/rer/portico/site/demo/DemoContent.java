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
 * Fills an empty site with the section "Relazioni internazionali" if {@code portico.demo} is set, through the same services that publish
 * editors' texts. If anything fails, nothing is stored.
 *
 * <p>If several nodes start at once on an empty database, one of them loads the content while the others wait for the row of the change
 * counter.
 *
 * <p>{@code FirstReading} has to run before this: if {@code PublishedSite} were created only for the event of the first publication, at the
 * end of a transaction while the application starts, Payara Server would inject nothing into it.
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
