package it.rer.portico.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.rer.portico.appserver.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * A portal that serves the host template of {@code docs/integration/host-template} on the port from which the server fetches it. Before it
 * is opened and after it is closed, pages have our own header and footer.
 */
public final class TemplatePortal implements AutoCloseable {

    private static final Path FILES = Folders.root().resolve("docs/integration/host-template");
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html; charset=utf-8", "css", "text/css", "js", "text/javascript");
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Site site;
    private volatile UnaryOperator<String> change = html -> html;
    private volatile int status = OK;

    private TemplatePortal(Site site) {
        this.site = site;
        server = Loopback.server(site.portalPort());
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Starts the portal of a site. */
    public static TemplatePortal of(Site site) {
        return new TemplatePortal(site);
    }

    /** The options that make the site use the template of a local port. */
    static Map<String, String> options(int port) {
        var origin = "http://127.0.0.1:" + port;
        return Map.of(
                "PORTICO_CHROME_ADDRESS",
                origin + "/{language}.html",
                "PORTICO_CHROME_HOSTS",
                origin,
                "PORTICO_CHROME_INTERVAL",
                "1");
    }

    /** With scheme and port. */
    public String address() {
        return "http://127.0.0.1:" + site.portalPort();
    }

    /** The same portal under a host name that is not configured. */
    public String foreignAddress() {
        return "http://localhost:" + site.portalPort();
    }

    /** Serves the templates of the files with a change. */
    public void sends(UnaryOperator<String> howChanged) {
        change = howChanged;
        status = OK;
    }

    /** Answers requests for a template with a status. */
    public void fails(int withStatus) {
        status = withStatus;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var name = exchange.getRequestURI().getPath().substring(1);
        var ending = name.substring(name.lastIndexOf('.') + 1);
        boolean template = ending.equals("html");
        try (exchange) {
            if (template && status != OK) {
                exchange.sendResponseHeaders(status, -1);
            } else if (name.equals("foreign.js")) {
                send(exchange, "js", "document.documentElement.dataset.foreign = 'ran';");
            } else if (!name.matches("[a-z]+[.](html|css|js)") || !Files.exists(FILES.resolve(name))) {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
            } else {
                var text = Files.readString(FILES.resolve(name));
                send(exchange, ending, template ? change.apply(text) : text);
            }
        }
    }

    private static void send(HttpExchange exchange, String ending, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", TYPES.get(ending));
        exchange.sendResponseHeaders(OK, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Withdraws the template. */
    public void withdraw() {
        fails(GONE);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
