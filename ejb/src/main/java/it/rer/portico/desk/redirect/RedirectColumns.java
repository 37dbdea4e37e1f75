package it.rer.portico.desk.redirect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which columns of a list hold the former address and that which it leads to, each counted from 0. A line that names them is known by its
 * words, as every office and every program calls them otherwise.
 */
record RedirectColumns(int former, int target) {

    /** Where no line names them. */
    static final RedirectColumns FIRST_TWO = new RedirectColumns(0, 1);

    private static final Set<String> FORMER = Set.of(
            "vecchio",
            "vecchia",
            "precedente",
            "origine",
            "sorgente",
            "provenienza",
            "da",
            "former",
            "old",
            "source",
            "from",
            "old_url",
            "source_url",
            "from_url");

    private static final Set<String> TARGET = Set.of(
            "nuovo",
            "nuova",
            "destinazione",
            "a",
            "verso",
            "new",
            "target",
            "destination",
            "to",
            "new_url",
            "target_url",
            "to_url");

    /** Only beside a column of targets. */
    private static final Set<String> ANY = Set.of("indirizzo", "percorso", "address", "path", "url", "uri", "link");

    /** What stands in addresses, and in no name; words with hyphens are addresses as well. */
    private static final Pattern OF_ADDRESSES = Pattern.compile("[/?=%]|\\.[a-z0-9]", Pattern.CASE_INSENSITIVE);

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s():.]+");
    private static final int WORDS_MAX = 6;

    /** The columns that the first line of a list names; empty if it names none. */
    static Optional<RedirectColumns> namedBy(List<String> fields) {
        if (fields.stream().anyMatch(field -> OF_ADDRESSES.matcher(field).find())) {
            return Optional.empty();
        }
        return first(fields, field -> holds(field, TARGET) && !holds(field, FORMER))
                .flatMap(target -> first(fields, field -> holds(field, FORMER))
                        .or(() -> first(fields, field -> holds(field, ANY) && !holds(field, TARGET)))
                        .map(former -> new RedirectColumns(former, target)));
    }

    private static Optional<Integer> first(List<String> fields, Predicate<String> wanted) {
        return IntStream.range(0, fields.size())
                .filter(i -> wanted.test(fields.get(i)))
                .boxed()
                .findFirst();
    }

    private static boolean holds(String field, Set<String> words) {
        return Stream.of(BETWEEN_WORDS.split(field.toLowerCase(Locale.ROOT), WORDS_MAX))
                .anyMatch(words::contains);
    }

    /** Whether a line of so many fields has both. */
    boolean areIn(int fields) {
        return Math.max(former, target) < fields;
    }
}
