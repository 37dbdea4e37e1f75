package it.rer.portico.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A portal on another host whose pages include our rating block, as a composing proxy would include it, without our script. Below {@link
 * #RATED_FOLDER} the block rates the page of the portal; elsewhere a page of ours.
 */
public final class Portal implements AutoCloseable {

    /** The folder of the portal's pages that can be rated. */
    public static final String RATED_FOLDER = "/turismo";

    /** A page with a referrer policy that makes browsers send {@code Origin: null}. */
    public static final String SECRET = "/riservata";

    private final HttpServer server;
    private Site site;

    Portal() {
        server = Loopback.server(0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "portal");
            thread.setDaemon(true);
            return thread;
        }));
    }

    /** With scheme and port. Its host differs from ours, 127.0.0.1, so that browsers treat it as another site. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /**
     * The environment variables that configure the module for this portal and for a proxy in front of it.
     *
     * @param foreignPort another port whose pages may embed our blocks
     */
    Map<String, String> options(int foreignPort) {
        return Map.of(
                "PORTICO_PORTAL_ORIGINS",
                address() + ",http://127.0.0.1:" + foreignPort,
                "PORTICO_RATED_ADDRESSES",
                address() + RATED_FOLDER,
                "PORTICO_PROXY_TRUSTED",
                "127.9.0.0/16",
                "PORTICO_RATING_SENDER_HOURLY", // all browsers of the tests are one sender
                Integer.toString(Site.SENDER_HOURLY),
                "PORTICO_RATING_PAGE_HOURLY",
                "2000");
    }

    /** Starts the portal with blocks of a site. */
    void open(Site ofSite) {
        site = ofSite;
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var bytes = page(exchange.getRequestURI().toString()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            if (exchange.getRequestURI().getPath().equals(SECRET)) {
                exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
            }
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String page(String path) {
        var own = URLEncoder.encode(address() + path, StandardCharsets.UTF_8);
        var block = path.startsWith(RATED_FOLDER)
                ? "/portlets/rating/it?title=Il+mare&address=" + own
                : Site.RATING + "?return=" + own;
        var styles = site.get(Site.ITALIAN).html().select("link[rel=stylesheet]").stream()
                .map(link -> "<link rel=\"stylesheet\" href=\"" + site.address() + link.attr("href") + "\">")
                .collect(Collectors.joining());
        return "<!DOCTYPE html><html lang=\"it\"><head><meta charset=\"UTF-8\"><title>Il mare</title>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">" + styles
                + "</head><body><main class=\"container\"><h1>Il mare</h1><p>Una pagina del portale.</p></main>"
                + site.get(block).text() + "</body></html>";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
