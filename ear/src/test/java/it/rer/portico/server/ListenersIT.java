package it.rer.portico.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every listening socket of the server is bound to a loopback address, so that the tests open no port to the network. */
@Tag("acceptance")
@Deployed
class ListenersIT {

    private static final String SOCKET = "socket:[";
    private static final String LISTENING = "0A";
    private static final List<String> LOOPBACK = List.of(
            "0100007F", // 127.0.0.1 in host byte order, as in /proc/net/tcp
            "0000000000000000FFFF00000100007F",
            "00000000000000000000000001000000");

    private final Site site;

    ListenersIT(Site site) {
        this.site = site;
    }

    @Test
    void serverListensOnLoopbackAddressesOnly() throws IOException {
        var listening = listening();
        List<String> server = new ArrayList<>();
        for (var inode : inodes(site.server().process().orElseThrow())) {
            if (listening.containsKey(inode)) {
                server.add(listening.get(inode));
            }
        }
        assertThat(server).isNotEmpty().allMatch(address -> LOOPBACK.contains(address.replaceAll(":.*", "")));
    }

    /** The inodes of listening sockets, with their addresses as in {@code /proc/net/tcp}. */
    private static Map<String, String> listening() throws IOException {
        Map<String, String> sockets = new TreeMap<>();
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (var line : Files.readAllLines(Path.of(table))) {
                var columns = line.strip().split("\\s+", -1);
                if (columns[3].equals(LISTENING)) {
                    sockets.put(columns[9], columns[1]);
                }
            }
        }
        return sockets;
    }

    private static List<String> inodes(ProcessHandle process) throws IOException {
        List<String> inodes = new ArrayList<>();
        try (var files = Files.newDirectoryStream(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            for (var file : files) {
                target(file)
                        .filter(target -> target.startsWith(SOCKET))
                        .ifPresent(target -> inodes.add(target.substring(SOCKET.length(), target.length() - 1)));
            }
        }
        return inodes;
    }

    private static Optional<String> target(Path file) {
        try {
            return Optional.of(Files.readSymbolicLink(file).toString());
        } catch (IOException closedMeanwhile) {
            return Optional.empty();
        }
    }
}
