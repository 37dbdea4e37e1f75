package it.rer.portico.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders of the build. */
public final class Folders {

    private Folders() {}

    /** Where this module's results are, and what the tests leave. */
    public static Path build() {
        return Path.of(System.getProperty("portico.build", "target")).toAbsolutePath();
    }

    /** The project's root. */
    static Path root() {
        return Path.of(System.getProperty("portico.root", ".."))
                .toAbsolutePath()
                .normalize();
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
