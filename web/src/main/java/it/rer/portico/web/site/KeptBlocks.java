package it.rer.portico.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Blocks of pages that are the same on many of them: footer, forms as they are before anybody touched them. They are few, one of each
 * kind and language, and are forgotten when the site changes.
 */
@ApplicationScoped
public class KeptBlocks {

    private static final String ATTRIBUTE = KeptBlocks.class.getName();

    private record State(long number, Map<String, String> blocks) {}

    private volatile State state = new State(-1, new ConcurrentHashMap<>());

    @Inject
    private Visit visit;

    /** Keeps itself where views find it without asking CDI, which they do for each block. */
    void publish(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        context.setAttribute(ATTRIBUTE, this);
    }

    static KeptBlocks of(FacesContext context) {
        return (KeptBlocks) context.getExternalContext().getApplicationMap().get(ATTRIBUTE);
    }

    /** The markup of a block for the current visit; null if it is not kept. */
    public String find(String key) {
        return current().blocks().get(keyed(key));
    }

    /** Keeps the markup of a block for the current visit. */
    public void keep(String key, String markup) {
        current().blocks().put(keyed(key), markup);
    }

    private String keyed(String key) {
        return visit.getLang() + " " + key;
    }

    /** A state for each visit's own number, so that a slow reader of an older one never mixes the two. */
    private State current() {
        long number = visit.site().number();
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
