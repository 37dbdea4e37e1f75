package it.rer.portico.web.frame.template;

import it.rer.portico.platform.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;

/** The current host template of each language: our own header and footer until a portal's template is valid. */
@ApplicationScoped
public class HostTemplates {

    /**
     * The templates of all languages at one moment. A response uses one of these throughout, so that its cache key, markup and policy agree
     * even if the portal changes its template meanwhile.
     *
     * @param version increases with every change; a page that was cached with a lower one must not be sent any more
     */
    public record Current(long version, Map<Language, HostTemplate> templates) {

        /** The template for pages in a language. */
        public HostTemplate of(Language language) {
            return templates.getOrDefault(language, HostTemplate.OWN);
        }
    }

    private volatile Current current = new Current(1, Map.of());

    /** The templates at this moment. */
    public Current current() {
        return current;
    }

    /**
     * Sets the template for pages in a language.
     *
     * @return whether it differs from the one before
     */
    public synchronized boolean use(Language language, HostTemplate template) {
        if (current.of(language).equals(template)) {
            return false;
        }
        Map<Language, HostTemplate> templates = new EnumMap<>(Language.class);
        templates.putAll(current.templates());
        templates.put(language, template);
        current = new Current(current.version() + 1, templates);
        return true;
    }
}
