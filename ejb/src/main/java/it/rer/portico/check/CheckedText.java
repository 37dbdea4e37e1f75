package it.rer.portico.check;

import it.rer.portico.language.Language;
import java.util.Objects;

/**
 * A text as its editor wrote it, which need not be complete nor sanitised.
 *
 * @param language of the page
 * @param title null counts as empty, as it does in the other parts
 * @param description what the page is about
 * @param body HTML, see {@code docs/body.md}
 */
public record CheckedText(Language language, String title, String description, String body) {

    /** Puts the empty text where a part is missing. */
    public CheckedText {
        Objects.requireNonNull(language);
        title = title == null ? "" : title;
        description = description == null ? "" : description;
        body = body == null ? "" : body;
    }
}
