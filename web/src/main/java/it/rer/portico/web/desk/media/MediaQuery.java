package it.rer.portico.web.desk.media;

import it.rer.portico.media.format.MediaKind;
import it.rer.portico.media.library.MediaSearch;
import it.rer.portico.web.desk.Paging;
import it.rer.portico.web.platform.text.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A search in the library as the query string gives it, unchecked.
 *
 * @param text part of a name, a title or an alternative text
 * @param kind a kind in lower case; an unknown one is ignored
 * @param trashed whether to search the trash
 */
record MediaQuery(String text, String kind, boolean trashed) {

    /** How many files a part of the list has. */
    static final int AT_ONCE = 24;

    /**
     * The search for the service.
     *
     * @param part number of the part, from 1; newest files first
     */
    MediaSearch search(int part) {
        return new MediaSearch(text, wanted(), trashed, Paging.before(part, AT_ONCE), AT_ONCE);
    }

    private Optional<MediaKind> wanted() {
        return Stream.of(MediaKind.values())
                .filter(each -> Texts.key(each).equals(kind))
                .findFirst();
    }

    /** The search as a query string. */
    String parameters() {
        return "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&kind="
                + wanted().map(Texts::key).orElse("") + (trashed ? "&trash=true" : "");
    }
}
