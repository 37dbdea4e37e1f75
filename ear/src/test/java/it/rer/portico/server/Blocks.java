package it.rer.portico.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The names of the blocks of a page, parsed from the source of the enum {@code Portlet}, since this module does not depend on the classes
 * of the deliverable.
 */
public final class Blocks {

    /** The names in the order of the enum. */
    public static final List<String> NAMES = names();

    private static final String ENUM = "../web/src/main/java/it/rer/portico/web/frame/block/Portlet.java";

    private Blocks() {}

    private static List<String> names() {
        try {
            return Pattern.compile("(?m)^    ([A-Z][A-Z_]*)[,;]$")
                    .matcher(Files.readString(Path.of(ENUM)))
                    .results()
                    .map(found -> found.group(1).toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
