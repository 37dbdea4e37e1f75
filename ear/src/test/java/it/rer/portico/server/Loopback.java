package it.rer.portico.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Creates HTTP servers on 127.0.0.1 that simulate other sites. */
public final class Loopback {

    private Loopback() {}

    /**
     * Creates a server without starting it.
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
