package it.rer.portico.web.citizen.page;

import it.rer.portico.platform.address.QueryParameters;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedText;

/** What an address leads to. */
sealed interface Route {

    /** A page that citizens read. */
    record Show(PublishedText text) implements Route {}

    /**
     * A page that exists, but not in the language of the address.
     *
     * @param wanted the language that was asked for
     * @param text the page in the language that it is written in
     */
    record Untranslated(Language wanted, PublishedText text) implements Route {}

    /**
     * Another address, for good.
     *
     * @param path within the module
     * @param asked the parameters of the query by which it was found, which do not go along
     */
    record Moved(String path, QueryParameters asked) implements Route {

        Moved(String path) {
            this(path, QueryParameters.NONE);
        }
    }

    /**
     * An address of another site, for good.
     *
     * @param asked the parameters of the query by which it was found, which do not go along
     */
    record Outside(String address, QueryParameters asked) implements Route {}

    /** Another address, for now: where readers of a language arrive. */
    record Arrive(String path) implements Route {}

    /** A page that citizens once read. */
    record Withdrawn(Language language) implements Route {}

    /** Nothing. */
    record Missing(Language language) implements Route {}

    /** The site has no page yet. */
    record Empty(Language language) implements Route {}
}
