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

/** {@code access-header.xhtml}: the address of the current screen of the desk or sign-in page, in both languages. */
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
     * Begins a response.
     *
     * @param site snapshot for the response
     * @param atPath path within the module
     * @param rawQuery still encoded; null if there is none
     */
    public void begin(SiteSnapshot site, Language language, String atPath, String rawQuery) {
        requestContext.begin(site, language);
        moveTo(atPath, rawQuery);
    }

    /**
     * Changes the location, in the same language.
     *
     * @param atPath path within the module
     * @param rawQuery still encoded; null if there is none
     */
    public void moveTo(String atPath, String rawQuery) {
        path = atPath;
        query = QueryString.without(List.of(LANGUAGE, QueryString.DONE), rawQuery);
    }

    /** The path within the module. */
    public String getPath() {
        return path;
    }

    public String getDesk() {
        return links.to(AccessPath.DESK);
    }

    public String getSignInAddress() {
        return links.to(AccessPath.SIGN_IN);
    }

    /** The current address in the current language, to which the form is sent. */
    public String getHere() {
        return address(requestContext.language());
    }

    /** The languages of the language switch, each with the current address in it. */
    public List<LanguageChoice> getLanguages() {
        return Language.ALL.stream()
                .map(each -> new LanguageChoice(each.code(), address(each), each == requestContext.language()))
                .toList();
    }

    private String address(Language language) {
        return links.to(path) + "?" + LANGUAGE + "=" + language.code() + (query.isEmpty() ? "" : "&" + query);
    }
}
