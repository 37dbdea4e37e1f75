package it.rer.portico.desk.tree;

import it.rer.portico.content.page.ReviewState;
import it.rer.portico.content.page.TranslationState;
import it.rer.portico.platform.language.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a page is in one language.
 *
 * @param title of the newest text
 * @param publishedTitle of the text that citizens read; null if they read none
 * @param path below the language
 * @param hasDraft whether there is a text that citizens do not read yet
 * @param reviewAt when the review was asked for or the draft came back; null if neither
 * @param stale whether the text that it was made from was published anew since
 * @param publishedStale the same of the text that citizens read
 * @param changedAt when the newest text was written
 * @param changedBy the login name of who wrote it
 */
public record LanguageState(
        long pageId,
        Language language,
        String title,
        String publishedTitle,
        String path,
        TranslationState state,
        boolean hasDraft,
        ReviewState review,
        Instant reviewAt,
        boolean stale,
        boolean publishedStale,
        Instant publishAt,
        Instant expireAt,
        Instant changedAt,
        String changedBy,
        long version) {

    /** When the draft is published by itself. */
    public Optional<Instant> publishing() {
        return Optional.ofNullable(publishAt);
    }

    /** Whether citizens read it. */
    public boolean isPublished() {
        return state == TranslationState.PUBLISHED;
    }

    /** The same as those see it who may not read drafts here; empty if citizens do not read it either. */
    Optional<LanguageState> withoutDraft() {
        return isPublished()
                ? Optional.of(new LanguageState(
                        pageId,
                        language,
                        publishedTitle,
                        publishedTitle,
                        path,
                        state,
                        false,
                        ReviewState.NONE,
                        null,
                        publishedStale,
                        publishedStale,
                        null,
                        null,
                        changedAt,
                        changedBy,
                        version))
                : Optional.empty();
    }
}
