package it.rer.portico.platform.text;

import java.util.Locale;

/** Makes the pattern of a {@code like} condition from a search term. The query must compare lower-case text and say {@code escape '!'}. */
public final class LikePattern {

    /** Longest search term, in characters; the rest is ignored. */
    private static final int READ = 200;

    private LikePattern() {}

    /** A pattern for texts that contain the term anywhere, in upper or lower case; for all texts if it is blank. */
    public static String containing(String words) {
        var read = words.length() > READ ? words.substring(0, READ) : words;
        return "%" + read.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
