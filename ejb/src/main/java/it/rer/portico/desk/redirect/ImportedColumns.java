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
 * The columns of a CSV file that contain the former address and the target, counted from 0. A header line is recognised by common words,
 * since offices and programs name these columns differently.
 */
record ImportedColumns(int former, int target) {

    /** For files without a header line. */
    static final ImportedColumns FIRST_TWO = new ImportedColumns(0, 1);

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

    /** Names for the column of former addresses, if another column is that of the targets. */
    private static final Set<String> ANY = Set.of("indirizzo", "percorso", "address", "path", "url", "uri", "link");

    /** Characters of addresses that no column name contains. */
    private static final Pattern OF_ADDRESSES = Pattern.compile("[/?=%]|\\.[a-z0-9]", Pattern.CASE_INSENSITIVE);

    /** Hyphens do not separate words here, since addresses contain them. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s():.]+");

    private static final int WORDS_MAX = 6;

    /** The columns named by the first line of a file; empty if it is not a header line. */
    static Optional<ImportedColumns> namedBy(List<String> fields) {
        if (fields.stream().anyMatch(field -> OF_ADDRESSES.matcher(field).find())) {
            return Optional.empty();
        }
        return first(fields, field -> contains(field, TARGET) && !contains(field, FORMER))
                .flatMap(target -> first(fields, field -> contains(field, FORMER))
                        .or(() -> first(fields, field -> contains(field, ANY) && !contains(field, TARGET)))
                        .map(former -> new ImportedColumns(former, target)));
    }

    private static Optional<Integer> first(List<String> fields, Predicate<String> wanted) {
        return IntStream.range(0, fields.size())
                .filter(i -> wanted.test(fields.get(i)))
                .boxed()
                .findFirst();
    }

    private static boolean contains(String field, Set<String> words) {
        return Stream.of(BETWEEN_WORDS.split(field.toLowerCase(Locale.ROOT), WORDS_MAX))
                .anyMatch(words::contains);
    }

    /** Whether a line with so many fields has both columns. */
    boolean areIn(int fields) {
        return Math.max(former, target) < fields;
    }
}
