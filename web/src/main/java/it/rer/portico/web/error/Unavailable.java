package it.rer.portico.web.error;

import it.rer.portico.platform.database.DatabaseState;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedSite;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.web.frame.block.BlockFault;
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

/** What is answered in the place of whatever needs the database while it is away: 503, and when to come back. */
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

    /** Sends it. Nothing of the response may have been sent yet; what was made of it is thrown away. */
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

    /** The site as far as it was read; before it was, its own texts as they are without an editor's hand. */
    SiteSnapshot readable() {
        return database.isPrepared() ? published.current() : SiteSnapshot.nothing();
    }

    /** Whether an address is that of a block of a page: what answers will stand in the page of a host. */
    static boolean isBlock(String address, Links links) {
        return address.startsWith(links.to("/portlets/")) && !address.equals(links.to("/portlets/"));
    }

    /** The first part of the address that names a language: of a page it is the first, of a block of a page the third. */
    static Language language(String address, HttpServletRequest request) {
        return Stream.of(address.split("/", 10))
                .flatMap(part -> Language.find(part).stream())
                .findFirst()
                .orElseGet(() -> Language.preferred(request.getHeader("Accept-Language")));
    }
}
