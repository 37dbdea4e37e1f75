package it.rer.portico.integration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.rer.portico.server.Loopback;
import it.rer.portico.server.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A proxy of the site on which one block fails. */
final class FailingPortico implements AutoCloseable {

    enum Failure {
        /** Status 500 with an error page. */
        ERROR,
        /** No response for longer than any client waits. */
        SILENCE
    }

    /** The text of the error page. */
    static final String REPORT = "Whatever went wrong";

    private static final int SILENCE_MILLIS = 60_000;

    private final AtomicInteger silent = new AtomicInteger();
    private final Site site;
    private final String block;
    private final Failure failure;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    FailingPortico(Site site, String block, Failure failure) {
        this.site = site;
        this.block = block;
        this.failure = failure;
        server = Loopback.server(0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Whether a request for the block is still without a response. */
    boolean isSilent() {
        return silent.get() > 0;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().toString();
            if (!path.startsWith("/portlets/" + block + "/")) {
                pass(path, exchange);
            } else if (failure == Failure.ERROR) {
                send(
                        exchange,
                        500,
                        ("<!DOCTYPE html><html><body><h1>" + REPORT + "</h1></body></html>")
                                .getBytes(StandardCharsets.UTF_8));
            } else {
                silent.incrementAndGet();
                Thread.sleep(SILENCE_MILLIS);
                silent.decrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(String path, HttpExchange exchange) throws IOException {
        var answer = site.get(path);
        for (var name : List.of("Content-Type", "Cache-Control", "ETag")) {
            answer.header(name).ifPresent(value -> exchange.getResponseHeaders().set(name, value));
        }
        send(exchange, answer.status(), answer.body());
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
