package it.rer.portico.text;

import java.util.Locale;

/** What a search asks the database for. The query compares small letters and says {@code escape '!'}. */
public final class LikePattern {

    private LikePattern() {}

    /** Finds what holds some words anywhere, in upper or lower case; all of it, if they are blank. */
    public static String containing(String words) {
        return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
