package it.rer.portico.web.citizen.page;

import it.rer.portico.platform.address.QueryParameters;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedText;

/** What an address leads to; {@link Router} finds it, {@link PageServlet} answers with it. */
sealed interface Route {

    /** A published page. */
    record Show(PublishedText text) implements Route {}

    /**
     * A page that is published, but not in the language of the address.
     *
     * @param wanted language of the address
     * @param text the page in the other language
     */
    record Untranslated(Language wanted, PublishedText text) implements Route {}

    /**
     * A permanent redirect to another path.
     *
     * @param path within the module
     * @param asked parameters of the query that belong to the former address, and are not passed on
     */
    record Moved(String path, QueryParameters asked) implements Route {

        Moved(String path) {
            this(path, QueryParameters.NONE);
        }
    }

    /**
     * A permanent redirect to another site.
     *
     * @param asked parameters of the query that belong to the former address, and are not passed on
     */
    record Outside(String address, QueryParameters asked) implements Route {}

    /** A temporary redirect to the home page of a language. */
    record Arrive(String path) implements Route {}

    /** A page that was published once: 410. */
    record Withdrawn(Language language) implements Route {}

    /** An unknown address: 404. */
    record Missing(Language language) implements Route {}

    /** The site has no page yet. */
    record Empty(Language language) implements Route {}
}
