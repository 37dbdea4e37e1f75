package it.rer.portico.web.embed.purge;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A cache in front of us that lets go of all that it has from us when it gets a request with the method {@code BAN}.
 *
 * <p>The request is written by hand: the JDK's HTTP client has threads of its own, which outlive the module and would hold its classes.
 * A socket of a channel, unlike others, lets go of its thread when that is interrupted.
 */
class CachingProxy {

    /** How long a proxy may take to be connected to, and how long to begin its answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final int HTTP_PORT = 80;
    private static final int STATUS_LENGTH = "HTTP/1.1 200".length();

    private final URI address;
    private final Duration patience;

    /**
     * @param address that {@code portico.purge.addresses} names
     */
    CachingProxy(String address) {
        this(address, PATIENCE);
    }

    CachingProxy(String address, Duration patience) {
        this.address = URI.create(address);
        this.patience = patience;
    }

    /**
     * Has the proxy let go of everything older than a change.
     *
     * @param change number of the newest, for the proxy's log
     * @throws IOException if it does not say in time that it did
     */
    void ban(long change) throws IOException {
        try (var channel = SocketChannel.open()) {
            var socket = channel.socket();
            socket.connect(target(), (int) patience.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            socket.getOutputStream().write(request(change));
            var status = begin(socket.getInputStream());
            if (!status.matches("HTTP/1[.][01] 2\\d\\d")) {
                throw new IOException("It answered '" + status + "'");
            }
        }
    }

    private InetSocketAddress target() throws UnknownHostException {
        var target = new InetSocketAddress(address.getHost(), address.getPort() < 0 ? HTTP_PORT : address.getPort());
        if (target.isUnresolved()) {
            throw new UnknownHostException(address.getHost());
        }
        return target;
    }

    private byte[] request(long change) {
        var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return ("BAN " + path + " HTTP/1.1\r\nHost: " + address.getRawAuthority() + "\r\nPortico-Change: " + change
                        + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** As much of the answer as says how it went. */
    private static String begin(InputStream answer) throws IOException {
        return new String(answer.readNBytes(STATUS_LENGTH), StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
