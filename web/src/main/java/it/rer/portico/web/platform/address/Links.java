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
 * Builds addresses from paths within the module. Links inside a page begin with the context path under which the module is deployed.
 * Addresses that are read elsewhere (canonical links, feeds, e-mails) begin with {@code portico.base.url}, never with the Host header of a
 * request, which anybody can forge.
 */
@ApplicationScoped
public class Links {

    /** The path of the editors' desk. */
    public static final String DESK = DeskAddress.HOME;

    private String contextPath;
    private String baseUrl;

    protected Links() {}

    @Inject
    public Links(ServletContext context, Configuration configuration) {
        contextPath = context.getContextPath();
        baseUrl = configuration.baseUrl();
    }

    /**
     * The address of a path for links within the site: with the context path, without scheme and host.
     *
     * @param path within the module, beginning with a slash
     */
    public String to(String path) {
        return contextPath + path;
    }

    /**
     * The same of a path below a language.
     *
     * @param path without language and leading slash; may be empty
     */
    public String to(Language language, String path) {
        return to(path(language, path));
    }

    /** The path within the module that an address leads to; empty if it leads elsewhere. The opposite of {@link #to(String)}. */
    public Optional<String> pathOf(String address) {
        return address.startsWith(contextPath + "/") && !address.startsWith("//")
                ? Optional.of(address.substring(contextPath.length()))
                : Optional.empty();
    }

    /**
     * The address of a path with scheme and host, for readers outside of the site.
     *
     * @param path within the module, beginning with a slash
     */
    public String absolute(String path) {
        return baseUrl + path;
    }

    /** A tag URI (RFC 4151): an identifier that stays the same when the address changes, for instance of a feed's entry. */
    public String tag(String thing) {
        return "tag:" + URI.create(baseUrl).getHost() + ",2026:" + thing;
    }

    /**
     * The path within the module of a path below a language: {@code /it} or {@code /it/servizi}.
     *
     * @param path without language and leading slash; may be empty
     */
    public static String path(Language language, String path) {
        return path.isEmpty() ? "/" + language.code() : "/" + language.code() + "/" + path;
    }
}
