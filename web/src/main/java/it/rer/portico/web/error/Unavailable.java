package it.rer.portico.web.error;

import it.rer.portico.platform.database.DatabaseState;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedSite;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.web.frame.block.BlockFault;
import it.rer.portico.web.frame.block.Portlet;
import it.rer.portico.web.frame.rendering.Rendering;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.platform.http.RetryAfter;
import it.rer.portico.web.platform.http.SecurityHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.UnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;

/** The response to requests that need the database while it is down: 503 with {@code Retry-After}, as a page or a block. */
@ApplicationScoped
public class Unavailable {

    @Inject
    private SecurityHeaders securityHeaders;

    @Inject
    private DatabaseState database;

    @Inject
    private PublishedSite published;

    @Inject
    private Rendering rendering;

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    /** Sends the response. It must not be committed yet; what was written before is discarded. */
    void send(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        int status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        response.reset();
        securityHeaders.addTo(request, response);
        RetryAfter.ofDatabase(response);
        var address = request.getRequestURI();
        var language = language(address, request);
        if (isBlock(address, links)) {
            BlockFault.of(status, language, links).send(request, response);
            return;
        }
        requestContext.begin(readable(), language);
        try {
            rendering
                    .render("citizen/unavailable", status, FinishedPage.NEVER, request, response)
                    .send(request, response);
        } catch (UnavailableException e) { // Faces has not been started yet
            LastResort.send(status, response);
        }
    }

    /** The snapshot of the site, or an empty one with default settings if none has been read yet. */
    SiteSnapshot readable() {
        return database.isPrepared() ? published.current() : SiteSnapshot.nothing();
    }

    /** Whether an address is that of a block, so that the response will be inside a host's page. */
    static boolean isBlock(String address, Links links) {
        return address.startsWith(links.to(Portlet.FOLDER + "/")) && !address.equals(links.to(Portlet.FOLDER + "/"));
    }

    /**
     * The language of an address: its first segment that is a language (the first for pages, the third for blocks), or else the browser's.
     */
    static Language language(String address, HttpServletRequest request) {
        return Stream.of(address.split("/", 10))
                .flatMap(part -> Language.find(part).stream())
                .findFirst()
                .orElseGet(() -> Language.preferred(request.getHeader("Accept-Language")));
    }
}
