package it.rer.portico.web.desk.redirect;

import it.rer.portico.desk.redirect.FormerPath;
import it.rer.portico.platform.address.PercentCode;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.address.Links;

/** Formats an old address, for display and as a link. */
final class FormerLink {

    private FormerLink() {}

    /** The address for display. */
    static String text(Links links, Language language, FormerPath former) {
        var path = links.to(language, former.path());
        return former.query().isEmpty() ? path : path + "?" + former.query();
    }

    /**
     * The address as a link, percent-encoded.
     *
     * @param context context path of the module
     */
    static String address(String context, Language language, FormerPath former) {
        var path = context + PercentCode.encodedPath(Links.path(language, former.path()));
        return former.query().isEmpty()
                ? path
                : path + "?" + PercentCode.encodedAddress(former.query()).replace("#", "%23");
    }
}
