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
 * Where a form that was sent from a page of the portal leads back to: the address that the page itself names, or else the one that the
 * browser names. Only addresses of the portal count ({@link PortalOrigins}), and those of our own host, so that nobody can make us lead
 * a reader astray.
 */
@ApplicationScoped
public class ReturnAddresses {

    /** The parameter with the address of the page that holds the block: in the line that includes it, and then in its form. */
    public static final String PARAMETER = "return";

    private PortalOrigins origins;
    private Links links;

    protected ReturnAddresses() {}

    @Inject
    public ReturnAddresses(PortalOrigins origins, Links links) {
        this.origins = origins;
        this.links = links;
    }

    /** The page that a request names; empty if it names none that counts. */
    public Optional<WebAddress> named(HttpServletRequest request) {
        return allowed(request.getParameter(PARAMETER));
    }

    /** The page from which a form was sent; empty if that is not known, or is a page of ours. */
    public Optional<WebAddress> of(HttpServletRequest form) {
        var name = form.getParameter(PARAMETER);
        return name == null || name.isBlank() ? referring(form) : named(form);
    }

    /**
     * The page that the browser names. Most browsers leave only its origin to another host, and that is no page: an address without
     * path and query does not count.
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
        return Stream.concat(Stream.of("/portlets"), Language.ALL.stream().map(language -> Links.place(language, "")))
                .flatMap(place -> WebAddress.find(links.absolute(place)).stream())
                .anyMatch(page::isWithin);
    }
}
