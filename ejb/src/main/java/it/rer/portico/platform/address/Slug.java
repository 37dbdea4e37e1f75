package it.rer.portico.platform.address;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.AsciiWords;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The last segment of a page's path: lower-case ASCII letters and digits, in words joined by single hyphens.
 *
 * @param text for instance {@code attivita-internazionali}
 */
public record Slug(String text) {

    /** Longest slug, in characters. */
    public static final int MAX = 100;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");
    /** How many characters of a title are read: more than enough for a slug of the greatest length. */
    private static final int READ = 16 * MAX;

    /**
     * @throws InvalidInputException {@code slug.required}, {@code text.too-long} or {@code slug.form}
     */
    public Slug {
        if (text == null || text.isBlank()) {
            throw new InvalidInputException("slug", "slug.required");
        }
        if (text.length() > MAX) {
            throw new InvalidInputException("slug", "text.too-long", MAX, text.length());
        }
        if (!FORM.matcher(text).matches()) {
            throw new InvalidInputException("slug", "slug.form");
        }
    }

    /** A slug made from the words of a text, cut between two words; empty if the text has no letter and no digit. */
    public static Optional<Slug> suggestedBy(String text) {
        var words = AsciiWords.of(text.length() > READ ? text.substring(0, READ) : text);
        return words.isEmpty() ? Optional.empty() : Optional.of(new Slug(AsciiWords.first(words, MAX)));
    }

    /** A slug made from a title or, if it has no letter and no digit, the word for a page in that language. */
    public static Slug proposedFor(String title, Language language) {
        return suggestedBy(title).orElseGet(() -> new Slug(language == Language.ITALIAN ? "pagina" : "page"));
    }

    /** This slug with a number appended, shortened where it would become too long. */
    public Slug numbered(int number) {
        var ending = "-" + number;
        return new Slug(AsciiWords.first(text, MAX - ending.length()) + ending);
    }
}
