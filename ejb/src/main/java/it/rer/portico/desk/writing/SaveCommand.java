package it.rer.portico.desk.writing;

import it.rer.portico.content.page.PageText;
import it.rer.portico.platform.language.Language;
import java.util.Objects;

/**
 * The request to save a text.
 *
 * @param version of the translation that the editor saw; {@link Writing#NEW} if the page has no text in the language yet
 * @param text the input to save
 * @param note what changed, for colleagues; may be empty
 * @param matchesSource whether the editor declares that the text matches the newest text in the other language
 * @param tab in which it was typed
 */
public record SaveCommand(
        long pageId, Language language, long version, TextInput text, String note, boolean matchesSource, Tab tab) {

    public SaveCommand {
        Objects.requireNonNull(language);
        Objects.requireNonNull(text);
        Objects.requireNonNull(tab);
    }

    /** A command for text that was not typed in a browser's tab. */
    public SaveCommand(
            long pageId, Language language, long version, TextInput text, String note, boolean matchesSource) {
        this(pageId, language, version, text, note, matchesSource, Tab.NONE);
    }

    /**
     * The text, validated and sanitised, as it would be stored.
     *
     * @throws it.rer.portico.platform.error.InvalidInputException if a part is invalid
     */
    public PageText pageText() {
        return new PageText(text.content(), note);
    }
}
