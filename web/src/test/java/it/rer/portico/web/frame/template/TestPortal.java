package it.rer.portico.web.frame.template;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server in place of the portal, which responds as a test wants. */
final class TestPortal implements AutoCloseable {

    /** A request to the portal. */
    record Request(String path, String ifNoneMatch, String ifModifiedSince) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile HttpHandler handler = exchange -> exchange.sendResponseHeaders(404, -1);

    TestPortal() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        requests.add(new Request(
                exchange.getRequestURI().toString(),
                headers.getFirst("If-None-Match"),
                headers.getFirst("If-Modified-Since")));
        try (exchange) {
            handler.handle(exchange);
        }
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    URI address() {
        return URI.create(origin() + "/template");
    }

    List<Request> requests() {
        return requests;
    }

    void answers(HttpHandler how) {
        handler = how;
    }

    /** Responds with a template. */
    void sends(String html, String... headers) {
        answers(exchange -> send(exchange, html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", headers));
    }

    void answersStatus(int status) {
        answers(exchange -> exchange.sendResponseHeaders(status, -1));
    }

    static void send(HttpExchange exchange, byte[] body, String type, String... headers) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
        }
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
