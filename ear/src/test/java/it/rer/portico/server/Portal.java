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
 * Pages that others own, on a host of their own, into which our rating block is put as a proxy that composes pages puts it. No script
 * of ours runs there. Below {@link #OWN} the block is about the portal's own page; elsewhere about one of ours.
 */
public final class Portal implements AutoCloseable {

    /** The folder of the pages that can be rated. */
    public static final String OWN = "/turismo";

    /** A page whose address browsers do not tell: they send {@code Origin: null}. */
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

    /** With scheme and port; for a browser another site than ours, which is at 127.0.0.1. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /**
     * What an operator tells the module, by environment variables, of this portal and of a proxy before it.
     *
     * @param foreignPort of this machine, whose pages may hold our blocks too
     */
    Map<String, String> options(int foreignPort) {
        return Map.of(
                "PORTICO_PORTAL_ORIGINS",
                address() + ",http://127.0.0.1:" + foreignPort,
                "PORTICO_RATED_ADDRESSES",
                address() + OWN,
                "PORTICO_PROXY_TRUSTED",
                "127.9.0.0/16",
                "PORTICO_RATING_SENDER_HOURLY", // all browsers of the suite are one sender
                Integer.toString(Site.SENDER_HOURLY),
                "PORTICO_RATING_PAGE_HOURLY",
                "2000");
    }

    /** Opens, with blocks of a site. */
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

    private String page(String place) {
        var own = URLEncoder.encode(address() + place, StandardCharsets.UTF_8);
        var block = place.startsWith(OWN)
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
