package it.rer.portico.web.desk.media;

import it.rer.portico.media.MediaKind;
import it.rer.portico.media.MediaSearch;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the address asks the library for, as it was typed.
 *
 * @param text part of a name, a title or an alternative text
 * @param kind a kind in lower case; one that does not exist narrows nothing
 * @param trashed whether the trash is meant
 * @param part from 1, the newest
 */
record MediaQuery(String text, String kind, boolean trashed, long part) {

    /** How many files are shown at once. */
    static final int AT_ONCE = 24;

    /** Farther back nobody pages; who looks for something that old asks for its name. */
    private static final long PARTS_MAX = 1_000_000;

    MediaQuery {
        part = Math.min(Math.max(1, part), PARTS_MAX);
    }

    /** What a kind is called in addresses. */
    static String key(MediaKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The same for the library. */
    MediaSearch search() {
        return new MediaSearch(text, wanted(), trashed, (int) ((part - 1) * AT_ONCE), AT_ONCE);
    }

    private Optional<MediaKind> wanted() {
        return Stream.of(MediaKind.values())
                .filter(each -> key(each).equals(kind))
                .findFirst();
    }

    /** The part of an address after its question mark that asks for another part of the same. */
    String parameters(long otherPart) {
        return "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&kind="
                + wanted().map(MediaQuery::key).orElse("") + (trashed ? "&trash=true" : "") + "&part=" + otherPart;
    }
}
