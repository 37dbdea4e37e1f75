package it.rer.portico.site.published;

import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.platform.address.QueryParameters;

/**
 * An address of former times, as readers ask for it.
 *
 * @param asked the parameters of the query that must be there; none if any query will do
 */
public record Former(QueryParameters asked, RedirectTarget target) {

    /** One that no query is asked of. */
    public static Former of(RedirectTarget target) {
        return new Former(QueryParameters.NONE, target);
    }
}
