package it.rer.portico.platform.text;

import java.util.Locale;

/** What a search asks the database for. The query compares small letters and says {@code escape '!'}. */
public final class LikePattern {

    /** Characters that are searched for at most. */
    private static final int READ = 200;

    private LikePattern() {}

    /** Finds what holds some words anywhere, in upper or lower case; all of it, if they are blank. */
    public static String containing(String words) {
        var read = words.length() > READ ? words.substring(0, READ) : words;
        return "%" + read.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
