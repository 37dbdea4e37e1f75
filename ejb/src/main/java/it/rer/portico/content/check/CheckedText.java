package it.rer.portico.content.check;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageText;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.PlainText;
import java.util.Objects;

/**
 * A text to be checked, as its editor wrote it: it may be incomplete and is not sanitised.
 *
 * @param language of the page
 */
public record CheckedText(Language language, PageContent content) {

    /** @throws InvalidInputException {@code text.too-long} if a part is longer than can be saved */
    public CheckedText {
        Objects.requireNonNull(language);
        PlainText.checkLength("title", content.title(), PageText.TITLE_MAX);
        PlainText.checkLength("description", content.description(), PageText.DESCRIPTION_MAX);
        PageText.checkLength(content.body());
    }
}
