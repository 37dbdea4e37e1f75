package it.rer.portico.web.citizen.page;

import it.rer.portico.site.published.PublishedText;
import it.rer.portico.web.frame.site.TextPath;
import it.rer.portico.web.platform.address.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** {@code untranslated.xhtml}: says that a page is not published in the reader's language, and links to the other one. */
@Named("untranslated")
@RequestScoped
public class UntranslatedView {

    static final String TEXT = UntranslatedView.class.getName();

    @Inject
    private HttpServletRequest request;

    @Inject
    private Links links;

    /** The title of the page in the other language. */
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
