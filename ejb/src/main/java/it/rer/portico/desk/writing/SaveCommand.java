package it.rer.portico.desk.writing;

import it.rer.portico.content.page.PageText;
import it.rer.portico.platform.language.Language;
import java.util.Objects;

/**
 * What an editor saves.
 *
 * @param version of the translation that they have before them; {@link Writing#NEW} if the page is not written in the language yet
 * @param text what they typed
 * @param note what changed, for colleagues; may be empty
 * @param matchesSource whether the text now says what the other language's newest says
 * @param tab that it was typed in
 */
public record SaveCommand(
        long pageId, Language language, long version, TextInput text, String note, boolean matchesSource, Tab tab) {

    public SaveCommand {
        Objects.requireNonNull(language);
        Objects.requireNonNull(text);
        Objects.requireNonNull(tab);
    }

    /** What is not typed in a tab of an editor's browser. */
    public SaveCommand(
            long pageId, Language language, long version, TextInput text, String note, boolean matchesSource) {
        this(pageId, language, version, text, note, matchesSource, Tab.NONE);
    }

    /**
     * What was written, as it is to be stored.
     *
     * @throws it.rer.portico.platform.error.InvalidInputException if a part cannot be taken
     */
    public PageText pageText() {
        return new PageText(text.content(), note);
    }
}
