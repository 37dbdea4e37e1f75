package it.rer.portico.web.frame.template;

import it.rer.portico.platform.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;

/** The template that pages of each language stand in at the moment; our own header and footer, until a portal's was found good. */
@ApplicationScoped
public class HostTemplates {

    /**
     * The templates of all languages at one moment. An answer is made with one of these, so that its key, its markup and its policy
     * agree while the portal changes its template.
     *
     * @param version goes up with every change; a page that was finished under a lower one must not be sent any more
     */
    public record Current(long version, Map<Language, HostTemplate> templates) {

        /** The template of pages in a language. */
        public HostTemplate of(Language language) {
            return templates.getOrDefault(language, HostTemplate.OWN);
        }
    }

    private volatile Current current = new Current(1, Map.of());

    public Current current() {
        return current;
    }

    /**
     * Has the pages of a language stand in a template from now on.
     *
     * @return whether they stood in another before
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
