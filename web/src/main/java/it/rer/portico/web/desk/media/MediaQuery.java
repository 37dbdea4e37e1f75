package it.rer.portico.web.desk.media;

import it.rer.portico.media.format.MediaKind;
import it.rer.portico.media.library.MediaSearch;
import it.rer.portico.web.desk.Parts;
import it.rer.portico.web.platform.text.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the address asks the library for, as it was typed.
 *
 * @param text part of a name, a title or an alternative text
 * @param kind a kind in lower case; one that does not exist narrows nothing
 * @param trashed whether the trash is meant
 */
record MediaQuery(String text, String kind, boolean trashed) {

    /** How many files are shown at once. */
    static final int AT_ONCE = 24;

    /**
     * The same for the library.
     *
     * @param part from 1, the newest
     */
    MediaSearch search(int part) {
        return new MediaSearch(text, wanted(), trashed, Parts.before(part, AT_ONCE), AT_ONCE);
    }

    private Optional<MediaKind> wanted() {
        return Stream.of(MediaKind.values())
                .filter(each -> Texts.key(each).equals(kind))
                .findFirst();
    }

    /** The part of an address after its question mark that asks the same. */
    String parameters() {
        return "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&kind="
                + wanted().map(Texts::key).orElse("") + (trashed ? "&trash=true" : "");
    }
}
