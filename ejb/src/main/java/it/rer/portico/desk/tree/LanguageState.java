package it.rer.portico.desk.tree;

import it.rer.portico.content.page.ReviewState;
import it.rer.portico.content.page.TranslationState;
import it.rer.portico.platform.language.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * The state of a page's text in one language: draft, published, in review, scheduled, outdated.
 *
 * @param path below the language
 * @param draft null if there is none
 * @param published null if there is none
 * @param reviewAt when the review was requested or the draft was given back; null if neither
 * @param publishAt when the draft will be published automatically; null if that is not scheduled
 * @param expireAt when the published text will be withdrawn automatically; null if that is not scheduled
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
     * What lists show of a revision.
     *
     * @param stale whether its source has been published again since the translation
     * @param writtenBy the login name of its author
     */
    public record Text(String title, boolean stale, Instant writtenAt, String writtenBy) {}

    /** The newest text: the draft or, if there is none, the published text. */
    public Text text() {
        return draft == null ? published : draft;
    }

    /** The title of the newest text. */
    public String title() {
        return text().title();
    }

    /** Whether there is a draft. */
    public boolean hasDraft() {
        return draft != null;
    }

    /** Whether the source of the newest text has been published again since the translation. */
    public boolean stale() {
        return text().stale();
    }

    /** When the draft will be published automatically; empty if that is not scheduled. */
    public Optional<Instant> publishing() {
        return Optional.ofNullable(publishAt);
    }

    /** Whether it has a published text. */
    public boolean isPublished() {
        return state == TranslationState.PUBLISHED;
    }

    /** The state for callers who may not read drafts here; empty if nothing is published. */
    Optional<LanguageState> withoutDraft() {
        return isPublished()
                ? Optional.of(new LanguageState(
                        pageId, language, path, state, null, published, ReviewState.NONE, null, null, null, version))
                : Optional.empty();
    }
}
