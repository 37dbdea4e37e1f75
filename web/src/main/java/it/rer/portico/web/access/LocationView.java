package it.rer.portico.web.access;

import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.web.frame.site.LanguageChoice;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.address.QueryString;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code access-header.xhtml}: where the reader is at the desk or before its door, and the same place in the other language. */
@Named("location")
@RequestScoped
public class LocationView {

    private static final String LANGUAGE = "language";

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    private String path = AccessPath.DESK;
    private String query = "";

    /**
     * Begins an answer.
     *
     * @param rawQuery as it stands in the address; null if there is none
     */
    public void begin(SiteSnapshot site, Language language, String atPath, String rawQuery) {
        requestContext.begin(site, language);
        moveTo(atPath, rawQuery);
    }

    /**
     * Answers as at another place, in the same language.
     *
     * @param rawQuery as it stands in the address; null if there is none
     */
    public void moveTo(String atPath, String rawQuery) {
        path = atPath;
        query = QueryString.without(List.of(LANGUAGE, QueryString.DONE), rawQuery);
    }

    /** Within the module. */
    public String getPath() {
        return path;
    }

    public String getDesk() {
        return links.to(AccessPath.DESK);
    }

    public String getSignInAddress() {
        return links.to(AccessPath.SIGN_IN);
    }

    /** The address of this place, in this language, to which its form is sent. */
    public String getHere() {
        return address(requestContext.language());
    }

    /** The languages, each with this place in it. */
    public List<LanguageChoice> getLanguages() {
        return Language.ALL.stream()
                .map(each -> new LanguageChoice(each.code(), address(each), each == requestContext.language()))
                .toList();
    }

    private String address(Language language) {
        return links.to(path) + "?" + LANGUAGE + "=" + language.code() + (query.isEmpty() ? "" : "&" + query);
    }
}
