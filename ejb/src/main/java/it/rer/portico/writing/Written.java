package it.rer.portico.writing;

import it.rer.portico.language.Language;
import java.util.Objects;

/**
 * What an editor saves.
 *
 * @param version of the translation that she has before her; {@link Writing#NEW} if the page is not written in the language yet
 * @param text what she typed
 * @param note what changed, for colleagues; may be empty
 * @param matchesSource whether the text now says what the other language's newest says
 */
public record Written(long pageId, Language language, long version, Typed text, String note, boolean matchesSource) {

    public Written {
        Objects.requireNonNull(language);
        Objects.requireNonNull(text);
    }
}
