package it.rer.portico.web.frame.cache;

import it.rer.portico.web.frame.site.RequestContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The cache of blocks that are the same on many pages: the footer, and forms before anybody filled them in. They are few, one per key and
 * language, and are discarded when the site changes.
 */
@ApplicationScoped
public class CachedBlocks {

    private static final String ATTRIBUTE = CachedBlocks.class.getName();

    private record State(long number, Map<String, String> blocks) {}

    /** How long one request waits for another that is rendering the same block. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final SingleFlight<String, String> flights = new SingleFlight<>(PATIENCE);

    private volatile State state = new State(-1, new ConcurrentHashMap<>());

    @Inject
    private RequestContext requestContext;

    /** Makes itself available in the application map, where looking it up for each block costs less than through CDI. */
    void publish(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        context.setAttribute(ATTRIBUTE, this);
    }

    static CachedBlocks of(FacesContext context) {
        return (CachedBlocks) context.getExternalContext().getApplicationMap().get(ATTRIBUTE);
    }

    /** The cached markup of a block for this request's language and snapshot; null if there is none. */
    public String find(String key) {
        return current().blocks().get(keyed(key));
    }

    /** Renders a block. */
    @FunctionalInterface
    interface Maker {
        String make() throws IOException;
    }

    /**
     * The cached markup, or else the markup that is rendered now and cached. If several requests need the same block, one renders it while
     * the others wait. Cached blocks are not nested, so no two requests wait for each other.
     */
    String findOrMake(String key, Maker maker) throws IOException {
        var blocks = current();
        var name = keyed(key);
        try {
            return flights.share(
                    blocks.number() + " " + name,
                    () -> Optional.ofNullable(blocks.blocks().get(name)),
                    () -> {
                        var markup = maker.make();
                        blocks.blocks().put(name, markup);
                        return markup;
                    });
        } catch (ServletException e) {
            throw new IOException(e); // no maker throws it
        }
    }

    private String keyed(String key) {
        return requestContext.getLang() + " " + key;
    }

    /**
     * The blocks of this request's snapshot. A slow request with an older snapshot gets an empty map of its own, so that the two never mix.
     */
    private State current() {
        long number = requestContext.site().number();
        var known = state;
        if (known.number() == number) {
            return known;
        }
        var fresh = new State(number, new ConcurrentHashMap<>());
        if (number > known.number()) {
            state = fresh;
        }
        return fresh;
    }
}
