package it.rer.portico.publisher;

import it.rer.portico.content.page.Drafting;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageText;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.Publishing;
import it.rer.portico.platform.language.Language;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Publishes a text through the services, from the parameters {@code language}, {@code path}, {@code title} and {@code body}. */
@WebServlet(PublisherServlet.PATH)
public class PublisherServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Its path below the context root. */
    public static final String PATH = "/portico-test/publish";

    @Inject
    private transient Pages pages;

    @Inject
    private transient Drafting drafting;

    @Inject
    private transient Publishing publishing;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        var language = Language.find(request.getParameter("language")).orElseThrow();
        var page = pages.findByPath(language, request.getParameter("path"))
                .orElseThrow()
                .page()
                .id();
        var text = new PageText(
                new PageContent(request.getParameter("title"), "Published by a test.", request.getParameter("body")),
                null);
        drafting.write(page, language, pages.getTranslation(page, language).version(), text, null);
        publishing.publish(page, language, pages.getTranslation(page, language).version());
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
