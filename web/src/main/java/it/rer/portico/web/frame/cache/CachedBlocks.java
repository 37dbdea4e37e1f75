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
 * Blocks of pages that are the same on many of them: footer, forms as they are before anybody touched them. They are few, one of each
 * kind and language, and are forgotten when the site changes.
 */
@ApplicationScoped
public class CachedBlocks {

    private static final String ATTRIBUTE = CachedBlocks.class.getName();

    private record State(long number, Map<String, String> blocks) {}

    /** How long a page waits for another that is making the same block. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final SingleFlight<String, String> flights = new SingleFlight<>(PATIENCE);

    private volatile State state = new State(-1, new ConcurrentHashMap<>());

    @Inject
    private RequestContext requestContext;

    /** Puts itself where views find it without asking CDI, which they do for each block. */
    void publish(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        context.setAttribute(ATTRIBUTE, this);
    }

    static CachedBlocks of(FacesContext context) {
        return (CachedBlocks) context.getExternalContext().getApplicationMap().get(ATTRIBUTE);
    }

    /** The markup of a block for this request; null if it is not cached. */
    public String find(String key) {
        return current().blocks().get(keyed(key));
    }

    /** Makes the markup of a block. */
    @FunctionalInterface
    interface Maker {
        String make() throws IOException;
    }

    /**
     * The markup that is cached by now, or the one that is made now and cached. Of many pages that are made at the same time one makes a
     * block, and the others wait for it; a block holds no other, so that no two of them wait for each other.
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

    /** A state for each request's own number, so that a slow reader of an older one never mixes the two. */
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
