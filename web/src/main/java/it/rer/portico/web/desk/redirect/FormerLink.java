package it.rer.portico.web.desk.redirect;

import it.rer.portico.desk.redirect.FormerPath;
import it.rer.portico.platform.address.PercentCode;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.address.Links;

/** An address of former times, to be read and to be followed. */
final class FormerLink {

    private FormerLink() {}

    /** As a person reads it. */
    static String text(Links links, Language language, FormerPath former) {
        var path = links.to(language, former.path());
        return former.query().isEmpty() ? path : path + "?" + former.query();
    }

    /**
     * As it can be followed: what cannot stand in an address is encoded.
     *
     * @param context what comes before the places of the module
     */
    static String address(String context, Language language, FormerPath former) {
        var path = context + PercentCode.encodedPath(Links.path(language, former.path()));
        return former.query().isEmpty()
                ? path
                : path + "?" + PercentCode.encodedAddress(former.query()).replace("#", "%23");
    }
}
