package it.rer.portico.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.rer.portico.server.Loopback;
import it.rer.portico.server.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A page of another origin with its own style, in which our blocks are embedded. */
final class ForeignPage implements AutoCloseable {

    /** The page whose blocks it contains. */
    static final String PATH = Site.ITALIAN.substring("/it/".length());

    private static final String STYLE =
            "body { margin: 0; font: 16px/1.5 sans-serif; color: #222; background: #fdf6ec; }"
                    + " header, main { padding: 1rem; } a { color: #5b2333; } .two { display: grid; gap: 1rem; }"
                    + " portico-block[name=navigation] { min-height: 11rem; }"
                    + " @media (min-width: 60em) { .two { grid-template-columns: 20rem 1fr; }"
                    + " portico-block[name=navigation] { min-height: 42rem; } }";

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Site site;
    private volatile String main = "";

    /**
     * @param port 0 for any
     */
    private ForeignPage(Site site, int port) {
        this.site = site;
        server = Loopback.server(port);
        server.createContext("/", this::page);
        server.createContext("/slow/", exchange -> hang());
        server.setExecutor(workers);
        server.start();
    }

    /** A page of an origin that our server is configured to accept. */
    static ForeignPage ofPortal(Site site) {
        return new ForeignPage(site, site.foreignPort());
    }

    /** A page of an origin that our server does not accept. */
    static ForeignPage ofStranger(Site site) {
        return new ForeignPage(site, 0);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Sets the content of the page. */
    ForeignPage with(String markup) {
        main = markup;
        return this;
    }

    /** The markup of a block with its fallback link. */
    static String block(String name, String attributes) {
        return "<portico-block name=\"" + name + "\" path=\"" + PATH + "\" " + attributes + "><a href=\"/fallback-"
                + name + "\">Link: " + name + "</a></portico-block>";
    }

    private void page(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/")) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        var html = "<!DOCTYPE html><html lang=\"it\"><head><meta charset=\"UTF-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Portale</title>"
                + "<link rel=\"icon\" href=\"data:,\"><style>" + STYLE + "</style><link rel=\"stylesheet\" href=\""
                + site.address() + "/portlets/portico-blocks.css\"><script src=\"" + site.address()
                + "/portlets/portico-block.js\" defer></script></head><body><header>Portale</header><main><h1>Pagina</h1>"
                + main + "</main></body></html>";
        var bytes = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /** Sends no response until the page is closed. */
    private void hang() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        workers.shutdownNow();
    }
}
