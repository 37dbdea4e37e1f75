package it.rer.portico.web.embed.portlet;

import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedSite;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.web.frame.block.BlockOptions;
import it.rer.portico.web.frame.block.BlockRequest;
import it.rer.portico.web.frame.block.Blocks;
import it.rer.portico.web.frame.block.Portlet;
import it.rer.portico.web.frame.cache.CachedPages;
import it.rer.portico.web.frame.rendering.Rendering;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.platform.http.SiteServlet;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The page for integrators: every block live, with the lines that include it in another page. */
@WebServlet(name = IntegrationServlet.NAME, urlPatterns = IntegrationServlet.PATH)
public class IntegrationServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    static final String NAME = "integration";
    static final String PATH = Portlet.FOLDER + "/";

    private static final String ENGLISH = "language=en";
    /** The options of the examples: headings below those of this page's sections. */
    private static final String EXAMPLE = "level=3&ids=example";

    @Inject
    private transient PublishedSite published;

    @Inject
    private transient CachedPages cachedPages;

    @Inject
    private transient Rendering rendering;

    @Inject
    private transient RequestContext requestContext;

    @Inject
    private transient Blocks blocks;

    @Inject
    private transient IntegrationView view;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var language = ENGLISH.equals(request.getQueryString()) ? Language.ENGLISH : Language.ITALIAN;
        requestContext.begin(published.current(), language);
        var key = CachedPages.Key.ofPage(requestContext, PATH, language.code());
        cachedPages.findOrMake(key, () -> make(language, request, response)).send(request, response);
    }

    private static String path(Language language) {
        return language == Language.ENGLISH ? PATH + "?" + ENGLISH : PATH;
    }

    private FinishedPage make(Language language, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var examples = new ArrayList<Example>();
        var text = longest(requestContext.site(), language);
        for (var portlet : text.isPresent() ? Portlet.values() : new Portlet[0]) {
            var block =
                    blocks.find(new BlockRequest(text.get(), BlockOptions.of(portlet, EXAMPLE)), "", request, response);
            examples.add(view.example(portlet, text.get(), block.text()));
        }
        requestContext.in(language);
        requestContext.at(path(language), path(language.other()));
        view.show(List.copyOf(examples));
        return rendering.render(
                "citizen/integration", HttpServletResponse.SC_OK, FinishedPage.REVALIDATE, request, response);
    }

    /** The longest page, because it is most likely to have every block, including the index. */
    private static Optional<PublishedText> longest(SiteSnapshot site, Language language) {
        return site.allTexts().stream()
                .filter(text -> text.language() == language)
                .max(Comparator.comparingInt(
                                (PublishedText text) -> text.content().body().length())
                        .thenComparing(PublishedText::path));
    }
}
