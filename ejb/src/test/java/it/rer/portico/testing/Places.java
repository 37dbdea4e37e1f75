package it.rer.portico.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The places in which a name has to stand: the enum is the source, and bundles, documents and views follow it. A test that fails says in
 * one line which file lacks which name, and nothing else. Both modules' tests use it.
 */
public final class Places {

    private static final Path TOP = Path.of("..");

    private final Set<String> faults = new LinkedHashSet<>();

    /** The text of a file, whose path is from the top of the repository. */
    public static String text(String file) {
        try {
            return Files.readString(TOP.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file holds a text somewhere. */
    public Places holds(String file, String text) {
        return Files.exists(TOP.resolve(file))
                ? holds(file, text, text(file).contains(text))
                : fault(file + " is missing");
    }

    /** A bundle, of which the path is given without language and ending, holds a key in both languages. */
    public Places holdsKey(String bundle, String key) {
        for (var language : List.of("it", "en")) {
            var file = bundle + "_" + language + ".properties";
            holds(file, key, text(file).contains("\n" + key + "="));
        }
        return this;
    }

    /** A file holds a name; whether it does was found out by the caller. */
    public Places holds(String file, String name, boolean there) {
        return there ? this : fault(file + " lacks " + name);
    }

    /** A file holds these names and no others. */
    public Places holdsJust(String file, Collection<String> names, Collection<String> there) {
        var surplus = new TreeSet<>(there);
        names.forEach(name -> holds(file, name, surplus.remove(name)));
        surplus.forEach(name -> fault(file + " has " + name + ", which is used nowhere"));
        return this;
    }

    private Places fault(String text) {
        faults.add(text);
        return this;
    }

    /** @throws AssertionError if something is missing: the only thing that its message says */
    public void assertComplete() {
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("; ", faults));
        }
    }
}
