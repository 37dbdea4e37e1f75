package it.rer.portico.feedback.rating;

import it.rer.portico.platform.language.Language;
import java.util.Objects;

/**
 * The published text that a citizen read when they rated a page.
 *
 * @param revisionId the revision that they read
 * @param title of the page at that moment, stored because a rating outlives its page
 */
public record RatedText(long pageId, Language language, long revisionId, String title) {

    public RatedText {
        Objects.requireNonNull(language);
        Objects.requireNonNull(title);
    }
}
