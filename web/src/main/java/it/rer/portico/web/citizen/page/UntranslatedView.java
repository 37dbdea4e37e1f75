package it.rer.portico.web.citizen.page;

import it.rer.portico.site.published.PublishedText;
import it.rer.portico.web.frame.site.TextPath;
import it.rer.portico.web.platform.address.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** {@code untranslated.xhtml}: a page that exists, but not in the reader's language. */
@Named("untranslated")
@RequestScoped
public class UntranslatedView {

    static final String TEXT = UntranslatedView.class.getName();

    @Inject
    private HttpServletRequest request;

    @Inject
    private Links links;

    /** The page's title in the language that it is written in. */
    public String getTitle() {
        return text().title();
    }

    public String getAddress() {
        return links.to(TextPath.of(text()));
    }

    public String getLang() {
        return text().language().code();
    }

    private PublishedText text() {
        return (PublishedText) request.getAttribute(TEXT);
    }
}
