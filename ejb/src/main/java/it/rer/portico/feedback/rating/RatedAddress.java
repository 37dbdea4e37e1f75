package it.rer.portico.feedback.rating;

import it.rer.portico.content.page.PageText;
import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.PlainText;
import java.util.Objects;

/**
 * A page that Portico does not manage and that a citizen rates, as it was at that moment.
 *
 * @param language of the rating block that they used
 * @param title of the page, as given by whoever placed the block there; never empty
 */
public record RatedAddress(WebAddress address, Language language, String title) {

    /** Replaces a missing title by the address, truncates one that is too long, and removes characters that are not allowed in texts. */
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
