package it.rer.portico.platform.address;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.AsciiWords;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The last part of a page's address: lower-case letters of ASCII and digits, in words joined by single hyphens.
 *
 * @param text for instance {@code attivita-internazionali}
 */
public record Slug(String text) {

    /** Longest slug, in characters. */
    public static final int MAX = 100;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");
    /** How much of a text is read: more than enough for any that has letters an address can hold. */
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

    /** The slug that a text suggests, cut between two words; empty if the text holds no letter and no digit. */
    public static Optional<Slug> suggestedBy(String text) {
        var words = AsciiWords.of(text.length() > READ ? text.substring(0, READ) : text);
        return words.isEmpty() ? Optional.empty() : Optional.of(new Slug(AsciiWords.first(words, MAX)));
    }

    /** The slug that a title suggests or, where it holds no letter and no digit, what the thing is: a page, in that language. */
    public static Slug proposedFor(String title, Language language) {
        return suggestedBy(title).orElseGet(() -> new Slug(language == Language.ITALIAN ? "pagina" : "page"));
    }

    /** The same with a number after it, cut where it would grow too long. */
    public Slug numbered(int number) {
        var ending = "-" + number;
        return new Slug(AsciiWords.first(text, MAX - ending.length()) + ending);
    }
}
