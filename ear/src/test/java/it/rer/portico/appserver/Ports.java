package it.rer.portico.appserver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Finds free ports.
 *
 * <p>They are below the system's ephemeral ports, so that no other process gets one before it is used.
 */
public final class Ports {

    private static final int FIRST = 15_000;
    private static final int END = 32_000;

    private static final Set<Integer> RETURNED = new HashSet<>();

    private Ports() {}

    /** A free port, which is not returned twice. */
    public static synchronized int free() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(FIRST, END))
                .filter(port -> isFree(port) && RETURNED.add(port))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
