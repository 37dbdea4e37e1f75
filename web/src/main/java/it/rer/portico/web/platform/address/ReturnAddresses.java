package it.rer.portico.web.platform.address;

import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.origin.PortalOrigins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the page to which a form on the portal returns the citizen: the one in the parameter {@value #PARAMETER}, or else the one in the
 * {@code Referer} header. Only addresses of the portal ({@link PortalOrigins}) and of our own host are accepted, so that nobody can use our
 * forms as an open redirect.
 */
@ApplicationScoped
public class ReturnAddresses {

    /**
     * The parameter with the address of the page that contains the block: first in the line that includes the block, then in the block's
     * form.
     */
    public static final String PARAMETER = "return";

    private PortalOrigins origins;
    private Links links;

    protected ReturnAddresses() {}

    @Inject
    public ReturnAddresses(PortalOrigins origins, Links links) {
        this.origins = origins;
        this.links = links;
    }

    /** The page in the parameter of a request; empty if there is none, or if it is not accepted. */
    public Optional<WebAddress> named(HttpServletRequest request) {
        return allowed(request.getParameter(PARAMETER));
    }

    /** The page from which a form was sent; empty if that is unknown, or is one of our own pages. */
    public Optional<WebAddress> of(HttpServletRequest form) {
        var name = form.getParameter(PARAMETER);
        return name == null || name.isBlank() ? referring(form) : named(form);
    }

    /**
     * The page in the {@code Referer} header. Most browsers send another host only the origin, which names no page: an address without path
     * and query is ignored.
     */
    private Optional<WebAddress> referring(HttpServletRequest form) {
        return allowed(form.getHeader("Referer"))
                .filter(page -> !page.path().equals("/") || !page.query().isEmpty())
                .filter(page -> !isOurs(page));
    }

    private Optional<WebAddress> allowed(String address) {
        return Optional.ofNullable(address)
                .flatMap(WebAddress::find)
                .filter(page -> origins.allow(page) || isOnOurHost(page));
    }

    private boolean isOnOurHost(WebAddress page) {
        return WebAddress.find(links.absolute("/"))
                .filter(own -> own.origin().equals(page.origin()))
                .isPresent();
    }

    private boolean isOurs(WebAddress page) {
        return Stream.concat(Stream.of("/portlets"), Language.ALL.stream().map(language -> Links.path(language, "")))
                .flatMap(path -> WebAddress.find(links.absolute(path)).stream())
                .anyMatch(page::isWithin);
    }
}
