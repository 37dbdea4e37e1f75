package it.rer.portico.appserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.NoSuchElementException;

/** Folders of the build. */
public final class Folders {

    private Folders() {}

    /** Where this module's results are, and what the tests leave. */
    public static Path build() {
        return Path.of(System.getProperty("portico.build", "target")).toAbsolutePath();
    }

    /** The project's root. */
    public static Path root() {
        return Path.of(System.getProperty("portico.root", ".."))
                .toAbsolutePath()
                .normalize();
    }

    public static void delete(Path folder) {
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

    /** Copies a folder with all that is in it. */
    static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one entry of a folder whose name is of that form. */
    static Path only(Path folder, String glob) {
        try (var entries = Files.newDirectoryStream(folder, glob)) {
            return entries.iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchElementException e) {
            throw new IllegalStateException("No " + glob + " in " + folder, e);
        }
    }
}
