package it.rer.portico.appserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.NoSuchElementException;

/** The folders of the project, and operations on folders. */
public final class Folders {

    private Folders() {}

    /** The build folder of this module, into which tests write as well. */
    public static Path build() {
        return Path.of(System.getProperty("portico.build", "target")).toAbsolutePath();
    }

    /** The root folder of the project. */
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

    /** Copies a folder recursively. */
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

    /** The only entry of a folder that matches a pattern. */
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
