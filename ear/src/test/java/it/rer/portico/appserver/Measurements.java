package it.rer.portico.appserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Measurements of a server, written to {@code target/servers/NAME.txt} for the table in the README. */
public final class Measurements {

    private final String server;
    private final Map<String, String> values = new LinkedHashMap<>();

    Measurements(String server) {
        this.server = server;
    }

    /** Runs an action and records its duration in seconds, unless one of that name is recorded already. */
    public void time(String what, Runnable action) {
        var before = Instant.now();
        action.run();
        var seconds = Duration.between(before, Instant.now()).toMillis() / 1000.0;
        values.putIfAbsent(what, String.format(Locale.ROOT, "%.1f s", seconds));
    }

    /** Records a value. */
    public void note(String what, String value) {
        values.put(what, value);
    }

    void write() {
        try {
            var folder = Files.createDirectories(Folders.build().resolve("servers"));
            Files.writeString(
                    folder.resolve(server + ".txt"),
                    values.entrySet().stream()
                            .map(value -> value.getKey() + ": " + value.getValue() + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
