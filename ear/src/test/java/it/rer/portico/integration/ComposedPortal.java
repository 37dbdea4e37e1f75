package it.rer.portico.integration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.rer.portico.appserver.Ports;
import it.rer.portico.server.Blocks;
import it.rer.portico.server.Loopback;
import it.rer.portico.server.Site;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Another site with its own markup, style and name, and in front of it the proxy that includes our blocks in its pages. */
public final class ComposedPortal implements AutoCloseable {

    /** A page with four of our blocks. */
    public static final String PAGE = "/vicini-nel-mondo.html";

    /** The path of our page that tests change. */
    static final String CHANGING = "relazioni-internazionali/contatti";

    /** The page with blocks of the one that tests change. */
    static final String PAGE_OF_CHANGING = "/cambia.html";

    /** The page with one block that does not exist. */
    static final String PAGE_WITH_UNKNOWN_BLOCK = "/sconosciuto.html";

    /** Prefix of the path of a page of ours: a page with all its blocks. */
    static final String EVERY_BLOCK_OF = "/blocchi";

    private static final String AWAY =
            "<p class=\"stub\"><a href=\"" + Site.ITALIAN + "\">Leggi sul sito della Regione</a></p>";

    private static final Map<String, String> TYPES =
            Map.of("html", "text/html; charset=UTF-8", "css", "text/css; charset=UTF-8");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofMinutes(1)).build();
    private final Engine engine;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final int port;
    private final Program program;

    private ComposedPortal(Engine engine, int port, int portico) {
        this.engine = engine;
        this.port = port;
        server = Loopback.server(0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        try {
            program = engine.start(
                    port, engine.folder(), portico, server.getAddress().getPort());
        } catch (RuntimeException e) {
            closeServer();
            throw e;
        }
    }

    /** Starts a portal in front of the site, which sends purges to Varnish. */
    public static ComposedPortal of(Engine engine, Site site) {
        int port = engine == Engine.VARNISH ? site.proxyPort() : Ports.free();
        return new ComposedPortal(engine, port, site.server().port());
    }

    /** Starts a portal with blocks from another port than the site's. */
    static ComposedPortal of(Engine engine, int portico) {
        return new ComposedPortal(engine, Ports.free(), portico);
    }

    /** Its address with a host name of its own, for browsers. */
    public String address() {
        return "http://portale.localhost:" + port;
    }

    /** The port of the proxy on 127.0.0.1. */
    int port() {
        return port;
    }

    HttpResponse<String> get(String pagePath) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + pagePath))
                            .timeout(Duration.ofMinutes(2))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.startsWith(EVERY_BLOCK_OF)) {
            send(exchange, everyBlock(path.substring(EVERY_BLOCK_OF.length())), TYPES.get("html"));
            return;
        }
        var file = path.equals(PAGE_WITH_UNKNOWN_BLOCK) || path.equals(PAGE_OF_CHANGING) ? PAGE : path;
        var pagePath = path.equals(PAGE_OF_CHANGING) ? "/it/" + CHANGING : Site.ITALIAN;
        try (exchange;
                InputStream in = ComposedPortal.class.getResourceAsStream(file.substring(1))) {
            if (in == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (path.equals(PAGE_WITH_UNKNOWN_BLOCK)) {
                text = text.replace("{{navigation}}", "{{no-such-block}}");
            }
            text = text.replace("{{away}}", engine.insteadOfBlocks(AWAY));
            for (var block : new String[] {"navigation", "no-such-block", "content", "modified", "rating"}) {
                text = text.replace("{{" + block + "}}", engine.block(block, pagePath));
            }
            send(exchange, text, TYPES.get(file.substring(file.lastIndexOf('.') + 1)));
        }
    }

    private String everyBlock(String pagePath) {
        return "<!DOCTYPE html><html lang=\"it\"><head><title>Blocchi</title>"
                + "<link rel=\"stylesheet\" href=\"/portlets/portico-blocks.css\">"
                + "<script src=\"/portlets/portico-block.js\" defer></script></head><body>"
                + engine.insteadOfBlocks(AWAY)
                + Blocks.NAMES.stream()
                        .map(block -> engine.block(block, pagePath))
                        .collect(Collectors.joining("\n"))
                + "</body></html>";
    }

    private static void send(HttpExchange exchange, String text, String type) throws IOException {
        try (exchange) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", type);
            headers.set("Cache-Control", "public, max-age=600");
            headers.set("ETag", "\"portal\"");
            headers.set("X-Powered-By", "Borgo/1.0");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void closeServer() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Override
    public void close() {
        program.close();
        closeServer();
    }
}
