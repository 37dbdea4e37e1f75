package it.rer.portico.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A raw HTTP/1.1 client, for requests that HTTP libraries do not allow, and with any source address in 127.0.0.0/8. */
public final class Wire {

    private static final int PATIENCE_MILLIS = 120_000;
    private static final AtomicInteger ADDRESSES = new AtomicInteger(256);

    private Wire() {}

    /** A source address that has not been used yet. */
    public static InetAddress newAddress() {
        int number = ADDRESSES.incrementAndGet();
        try {
            return InetAddress.getByAddress(new byte[] {127, (byte) (64 + (number >> 8)), (byte) number, 1});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends bytes and reads the response until the connection is closed. */
    static Answer send(int port, InetAddress from, byte[] request) {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            var received = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (IOException refusedEarly) {
                // a request that is too large may be answered before it was sent completely
            }
            try {
                socket.getInputStream().transferTo(received);
            } catch (IOException e) {
                if (received.size() == 0) {
                    throw e;
                }
            }
            return parse(received.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer parse(byte[] bytes) {
        var latin = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = latin.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new AssertionError("No HTTP answer: '" + latin + "'");
        }
        var lines = latin.substring(0, end).split("\r\n", -1);
        Map<String, List<String>> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            var pair = lines[i].split(":", 2);
            headers.computeIfAbsent(pair[0], name -> new ArrayList<>()).add(pair[1].strip());
        }
        var body = latin.substring(end + 4);
        var answer = new Answer(
                Integer.parseInt(lines[0].split(" ", -1)[1]), headers, body.getBytes(StandardCharsets.ISO_8859_1));
        return answer.header("Transfer-Encoding").orElse("").equals("chunked")
                ? new Answer(answer.status(), headers, joined(body).getBytes(StandardCharsets.ISO_8859_1))
                : answer;
    }

    private static String joined(String chunks) {
        var whole = new StringBuilder();
        int at = 0;
        while (at < chunks.length()) {
            int line = chunks.indexOf("\r\n", at);
            int length = Integer.parseInt(
                    chunks.substring(at, line).split(";", -1)[0].strip(), 16);
            if (length == 0) {
                break;
            }
            whole.append(chunks, line + 2, line + 2 + length);
            at = line + 2 + length + 2;
        }
        return whole.toString();
    }
}
