package it.rer.portico.content.body;

import it.rer.portico.platform.text.WholeNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an address in a text names by its identity: {@code page:12}, with or without a place in the page behind {@code #}, or
 * {@code media:12}. An identity is a number from 1 on, without zeros before it.
 */
public record Reference(Kind kind, long id) {

    /** What can be named so. */
    public enum Kind {
        PAGE,
        FILE
    }

    private static final String OF_PAGE = "page:";
    private static final String OF_FILE = "media:";
    private static final String IDENTITY = "(" + WholeNumber.IDENTITY + ")";
    private static final Pattern PAGE = Pattern.compile(OF_PAGE + IDENTITY + "(?:#.*)?", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile(OF_FILE + IDENTITY);

    /** What an address names; empty if it is not of that form. */
    public static Optional<Reference> find(String address) {
        var page = PAGE.matcher(address);
        if (page.matches()) {
            return Optional.of(new Reference(Kind.PAGE, Long.parseLong(page.group(1))));
        }
        var file = FILE.matcher(address);
        return file.matches() ? Optional.of(new Reference(Kind.FILE, Long.parseLong(file.group(1)))) : Optional.empty();
    }

    /** What an address means, well written or not, by how it begins; empty if it leads elsewhere. */
    public static Optional<Kind> meant(String address) {
        var begins = address.strip().toLowerCase(Locale.ROOT);
        if (begins.startsWith(OF_PAGE)) {
            return Optional.of(Kind.PAGE);
        }
        return begins.startsWith(OF_FILE) ? Optional.of(Kind.FILE) : Optional.empty();
    }

    /** The identities of all files that a body may name; a word that looks like a name is taken for one. */
    public static Set<Long> filesIn(String body) {
        return FILE.matcher(body)
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .collect(Collectors.toSet());
    }

    /** The identity of the file that an address names; empty if it names none. */
    public static Optional<Long> fileAt(String address) {
        return find(address).filter(found -> found.kind() == Kind.FILE).map(Reference::id);
    }
}
