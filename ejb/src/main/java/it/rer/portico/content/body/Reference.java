package it.rer.portico.content.body;

import it.rer.portico.platform.text.WholeNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A reference from a text to a page or a file by id: {@code page:12}, perhaps with an anchor after {@code #}, or {@code media:12}. An id is
 * a number from 1 on, without leading zeros.
 */
public record Reference(Kind kind, long id) {

    /** What a reference leads to. */
    public enum Kind {
        PAGE,
        FILE
    }

    private static final String OF_PAGE = "page:";
    private static final String OF_FILE = "media:";
    private static final String ID = "(" + WholeNumber.IDENTITY + ")";
    private static final Pattern PAGE = Pattern.compile(OF_PAGE + ID + "(?:#.*)?", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile(OF_FILE + ID);

    /** Parses a reference; empty if the address does not have that form. */
    public static Optional<Reference> find(String address) {
        var page = PAGE.matcher(address);
        if (page.matches()) {
            return Optional.of(new Reference(Kind.PAGE, Long.parseLong(page.group(1))));
        }
        var file = FILE.matcher(address);
        return file.matches() ? Optional.of(new Reference(Kind.FILE, Long.parseLong(file.group(1)))) : Optional.empty();
    }

    /**
     * The kind of reference that an address is kindByPrefix to be, by its prefix alone, even if it is malformed; empty if it has neither prefix.
     */
    public static Optional<Kind> kindByPrefix(String address) {
        var begins = address.strip().toLowerCase(Locale.ROOT);
        if (begins.startsWith(OF_PAGE)) {
            return Optional.of(Kind.PAGE);
        }
        return begins.startsWith(OF_FILE) ? Optional.of(Kind.FILE) : Optional.empty();
    }

    /** The ids of all files that a body may refer to. It searches the plain text, so anything that looks like a reference counts. */
    public static Set<Long> filesIn(String body) {
        return FILE.matcher(body)
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .collect(Collectors.toSet());
    }

    /** The id of the file that an address refers to; empty if it is no such reference. */
    public static Optional<Long> fileAt(String address) {
        return find(address).filter(found -> found.kind() == Kind.FILE).map(Reference::id);
    }
}
