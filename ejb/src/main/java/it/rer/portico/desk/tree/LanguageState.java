package it.rer.portico.desk.tree;

import it.rer.portico.content.page.ReviewState;
import it.rer.portico.content.page.TranslationState;
import it.rer.portico.platform.language.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a page is in one language.
 *
 * @param path below the language
 * @param draft the text that citizens do not read yet; null if there is none
 * @param published the text that citizens read; null if they read none
 * @param reviewAt when the review was asked for or the draft came back; null if neither
 * @param publishAt when the draft is published by itself; null if that was not set
 * @param expireAt when the published text is withdrawn by itself; null if that was not set
 */
public record LanguageState(
        long pageId,
        Language language,
        String path,
        TranslationState state,
        Text draft,
        Text published,
        ReviewState review,
        Instant reviewAt,
        Instant publishAt,
        Instant expireAt,
        long version) {

    /**
     * What lists tell of a revision.
     *
     * @param stale whether the text that it was translated from was published anew since
     * @param writtenBy the login name of its author
     */
    public record Text(String title, boolean stale, Instant writtenAt, String writtenBy) {}

    /** The newest text: the draft, or else what citizens read. */
    public Text text() {
        return draft == null ? published : draft;
    }

    /** The title of the newest text. */
    public String title() {
        return text().title();
    }

    /** Whether there is a text that citizens do not read yet. */
    public boolean hasDraft() {
        return draft != null;
    }

    /** Whether what the newest text was translated from was published anew since. */
    public boolean stale() {
        return text().stale();
    }

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
                        pageId, language, path, state, null, published, ReviewState.NONE, null, null, null, version))
                : Optional.empty();
    }
}
