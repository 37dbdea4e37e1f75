package it.rer.portico.feedback.rating;

import it.rer.portico.content.page.PageText;
import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.PlainText;
import java.util.Objects;

/**
 * A page that we do not manage, and that a citizen had before their eyes when they judged it.
 *
 * @param language of the block in which they answered
 * @param title of the page, as the one who placed the block there gives it; never empty
 */
public record RatedAddress(WebAddress address, Language language, String title) {

    /** A title that is missing becomes the address, one that is too long is cut, and what no text holds is left out. */
    public RatedAddress {
        Objects.requireNonNull(language);
        var line = PlainText.cleaned(PlainText.beginning(title, PageText.TITLE_MAX))
                .replaceAll("\\s+", " ")
                .strip();
        title = cut(line.isEmpty() ? address.toString() : line);
    }

    private static String cut(String line) {
        if (line.length() <= PageText.TITLE_MAX) {
            return line;
        }
        int end = PageText.TITLE_MAX - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
