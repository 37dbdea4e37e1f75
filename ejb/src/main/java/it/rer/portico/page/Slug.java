package it.rer.portico.page;

import it.rer.portico.error.InvalidInputException;
import it.rer.portico.text.NormalForm;
import java.util.Locale;
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
    /** How much of a title is read: more than enough for any that has letters an address can hold. */
    private static final int READ = 16 * MAX;

    private static final Pattern NOT_ALLOWED = Pattern.compile("[^a-z0-9]+");

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

    /**
     * The slug that a title suggests: accents dropped, everything else that an address cannot hold turned into hyphens.
     *
     * @throws InvalidInputException {@code slug.required} if the title holds no letter or digit that remains
     */
    public static Slug proposedFor(String title) {
        var plain = NormalForm.withoutMarks(title.length() > READ ? title.substring(0, READ) : title);
        var joined = NOT_ALLOWED.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        var cut = joined.length() > MAX ? joined.substring(0, MAX) : joined;
        return new Slug(cut.replaceAll("^-|-$", ""));
    }

    /** The same with a number after it, cut where it would grow too long. */
    public Slug numbered(int number) {
        var ending = "-" + number;
        int room = MAX - ending.length();
        var start = text.length() > room ? text.substring(0, room).replaceAll("-$", "") : text;
        return new Slug(start + ending);
    }
}
