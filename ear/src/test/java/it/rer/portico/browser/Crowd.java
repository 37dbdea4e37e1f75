package it.rer.portico.browser;

import it.rer.portico.server.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * A TCP proxy in front of the site. It forwards each connection from an IP address of its own, so that one machine can play many readers.
 */
final class Crowd implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Crowd.class.getName());

    private final ServerSocket listener;
    private final int site;

    /** @param site the port of the site */
    Crowd(int site) {
        this.site = site;
        try {
            listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        startThread(this::acceptConnections);
    }

    int port() {
        return listener.getLocalPort();
    }

    private void acceptConnections() {
        while (!listener.isClosed()) {
            try {
                forward(listener.accept());
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "closed, or a client disconnected", e);
            }
        }
    }

    private void forward(Socket reader) throws IOException {
        var server = new Socket();
        server.bind(new InetSocketAddress(Wire.newAddress(), 0));
        server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), site));
        startThread(() -> copy(reader, server));
        startThread(() -> copy(server, reader));
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "one side closed the connection", e);
        }
    }

    private static void startThread(Runnable task) {
        var thread = new Thread(task, "crowd");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
