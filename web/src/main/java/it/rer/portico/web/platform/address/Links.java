package it.rer.portico.web.platform.address;

import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.language.Language;
import it.rer.portico.setting.DeskAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.util.Optional;

/**
 * Writes addresses. Those inside a page begin with the context path, wherever the module was deployed; those that leave it
 * (canonical, feeds, mail) with {@code portico.base.url}, never with what a request's Host header claims.
 */
@ApplicationScoped
public class Links {

    /** The place of the editors' desk. */
    public static final String DESK = DeskAddress.HOME;

    private String contextPath;
    private String baseUrl;

    protected Links() {}

    @Inject
    public Links(ServletContext context, Configuration configuration) {
        contextPath = context.getContextPath();
        baseUrl = configuration.baseUrl();
    }

    /** The address of a place of the module, as links within it name it; the place begins with a slash. */
    public String to(String place) {
        return contextPath + place;
    }

    /** The address of a path below a language; the path may be empty. */
    public String to(Language language, String path) {
        return to(place(language, path));
    }

    /** The place that an address within the module leads to; empty if it leads elsewhere. */
    public Optional<String> placeOf(String address) {
        return address.startsWith(contextPath + "/") && !address.startsWith("//")
                ? Optional.of(address.substring(contextPath.length()))
                : Optional.empty();
    }

    /** The whole address of a place, for those who are elsewhere. */
    public String absolute(String place) {
        return baseUrl + place;
    }

    /** A name that stays the same wherever the thing moves (RFC 4151). */
    public String tag(String thing) {
        return "tag:" + URI.create(baseUrl).getHost() + ",2026:" + thing;
    }

    /** The place of a path below a language; the path may be empty. */
    public static String place(Language language, String path) {
        return path.isEmpty() ? "/" + language.code() : "/" + language.code() + "/" + path;
    }
}
