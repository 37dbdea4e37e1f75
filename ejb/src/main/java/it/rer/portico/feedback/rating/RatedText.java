package it.rer.portico.feedback.rating;

import it.rer.portico.platform.language.Language;
import java.util.Objects;

/**
 * What a citizen had before her eyes when she judged.
 *
 * @param revisionId the revision that she read
 * @param title of the page then, kept because a rating outlives its page
 */
public record RatedText(long pageId, Language language, long revisionId, String title) {

    public RatedText {
        Objects.requireNonNull(language);
        Objects.requireNonNull(title);
    }
}
