package it.rer.portico.content.check;

import it.rer.portico.content.page.PageText;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.PlainText;
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

    /**
     * Puts the empty text where a part is missing.
     *
     * @throws InvalidInputException {@code text.too-long} if a part is longer than any that can be saved
     */
    public CheckedText {
        Objects.requireNonNull(language);
        title = title == null ? "" : title;
        description = description == null ? "" : description;
        body = body == null ? "" : body;
        PlainText.checkLength("title", title, PageText.TITLE_MAX);
        PlainText.checkLength("description", description, PageText.DESCRIPTION_MAX);
        if (body.length() > PageText.BODY_MAX) {
            throw new InvalidInputException("body", "text.too-long", PageText.BODY_MAX, body.length());
        }
    }
}
