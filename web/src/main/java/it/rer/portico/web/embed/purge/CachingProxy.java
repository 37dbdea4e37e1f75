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
 * A caching proxy in front of us, which drops all our responses when it gets a request with the method {@code BAN}.
 *
 * <p>The request is written by hand, because the JDK's HTTP client has its own threads, which outlive the undeployed module and keep its
 * classes in memory. The socket of a channel, unlike others, can be interrupted.
 */
class CachingProxy {

    /** The timeout for connecting, and the one for the beginning of the response. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final int HTTP_PORT = 80;
    private static final int STATUS_LENGTH = "HTTP/1.1 200".length();

    private final URI address;
    private final Duration patience;

    /** @param address one of {@code portico.purge.addresses} */
    CachingProxy(String address) {
        this(address, PATIENCE);
    }

    CachingProxy(String address, Duration patience) {
        this.address = URI.create(address);
        this.patience = patience;
    }

    /**
     * Has the proxy drop everything that it has cached from us.
     *
     * @param change number of the newest change, for the proxy's log
     * @throws IOException if it does not confirm in time
     */
    void ban(long change) throws IOException {
        try (var channel = SocketChannel.open()) {
            var socket = channel.socket();
            socket.connect(target(), (int) patience.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            socket.getOutputStream().write(request(change));
            var status = begin(socket.getInputStream());
            if (!status.matches("HTTP/1[.][01] 2\\d\\d")) {
                throw new IOException("It responded '" + status + "'");
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

    /** The beginning of the status line, with the status. */
    private static String begin(InputStream answer) throws IOException {
        return new String(answer.readNBytes(STATUS_LENGTH), StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
