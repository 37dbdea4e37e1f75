package it.rer.portico.web.citizen.feedback;

import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedSite;
import it.rer.portico.web.frame.cache.CachedPages;
import it.rer.portico.web.frame.rendering.Rendering;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.frame.site.SystemPage;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.platform.http.SiteServlet;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** The servlet of a system page with one form, which is shown and sent at the same address. */
public abstract class FormServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    private final SystemPage page;
    private final String view;

    @Inject
    private transient PublishedSite published;

    @Inject
    private transient CachedPages cachedPages;

    @Inject
    private transient Rendering rendering;

    @Inject
    private transient FeedbackHandler feedbackHandler;

    @Inject
    private transient RequestContext requestContext;

    @Inject
    private transient Links links;

    /**
     * @param page whose paths it has
     * @param view name of the view below {@code citizen}; it contains an element with the id {@code {view}-thanks}
     */
    protected FormServlet(SystemPage page, String view) {
        this.page = page;
        this.view = view;
    }

    /** The form bean of this request. */
    protected abstract FeedbackForm form();

    /** The part of a GET request on which the content of the page depends, for the cache key; empty if none. */
    protected String variant(HttpServletRequest request) {
        return "";
    }

    @Override
    protected Set<String> methods() {
        return READING_AND_SENDING;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var language = begin(request);
        var key = CachedPages.Key.ofPage(requestContext, page.path(language), variant(request));
        cachedPages
                .findOrMake(
                        key,
                        () -> rendering.render(
                                "citizen/" + view,
                                HttpServletResponse.SC_OK,
                                FinishedPage.REVALIDATE,
                                request,
                                response))
                .send(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var language = begin(request);
        var thanks = links.to(page.path(language)) + "#" + view + "-thanks";
        var answer = new FeedbackHandler.AnswerViews(language, "citizen/" + view, Optional.empty(), thanks);
        feedbackHandler.receive(form(), answer, request, response);
    }

    private Language begin(HttpServletRequest request) {
        var language = SystemPage.languageOf(path(request));
        requestContext.begin(published.current(), language);
        requestContext.at(page.path(language), page.path(language.other()));
        return language;
    }
}
