package it.rer.portico.feedback.rating;

import it.rer.portico.platform.language.Language;
import java.util.Objects;

/**
 * What a citizen had before their eyes when they judged.
 *
 * @param revisionId the revision that they read
 * @param title of the page then, kept because a rating outlives its page
 */
public record RatedText(long pageId, Language language, long revisionId, String title) {

    public RatedText {
        Objects.requireNonNull(language);
        Objects.requireNonNull(title);
    }
}
