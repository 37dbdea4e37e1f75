package it.rer.portico.site.published;

import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.platform.address.QueryParameters;

/**
 * A former address as requests name it, without its path: the query it needs, and where it redirects to.
 *
 * @param asked the parameters that the query must contain; none if any query matches
 */
public record FormerAddress(QueryParameters asked, RedirectTarget target) {

    /** A former address that matches whatever the query is. */
    public static FormerAddress of(RedirectTarget target) {
        return new FormerAddress(QueryParameters.NONE, target);
    }
}
