package it.rer.portico.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Servers that stand for others in the tests; nobody but this machine reaches them. */
public final class Loopback {

    private Loopback() {}

    /**
     * A server that has not started yet.
     *
     * @param port 0 for any that is free
     */
    public static HttpServer server(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
