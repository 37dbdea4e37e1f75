package it.rer.portico.access.audit;

import java.util.stream.Stream;

/** What was done. The names are stored and hashed: one that was ever written is neither renamed nor taken out. */
public enum AuditAction {
    PAGE_CREATED,
    PAGE_DESCRIBED,
    PAGE_RENAMED,
    PAGE_MOVED,
    PAGE_COPIED,
    PAGE_TRASHED,
    PAGE_RESTORED,
    PAGE_TRANSLATED,
    TEXT_SAVED,
    EDITING_TAKEN_OVER,
    REVIEW_REQUESTED,
    REVIEW_REFUSED,
    PUBLISHED,
    WITHDRAWN,
    SCHEDULED,
    /** A draft was due and has errors, so that it stays a draft. */
    SCHEDULE_FAILED,
    REVISION_RESTORED,
    TRANSLATION_CONFIRMED,
    XLIFF_IMPORTED,
    PREVIEW_SHARED,
    PREVIEW_REVOKED,
    MEDIA_UPLOADED,
    MEDIA_REPLACED,
    MEDIA_DESCRIBED,
    MEDIA_TRASHED,
    MEDIA_RESTORED,
    REDIRECT_ADDED,
    REDIRECT_REMOVED,
    /** A list of redirects was taken. */
    REDIRECTS_IMPORTED,
    SETTING_CHANGED,
    /** What exceeded a budget of ratings or inquiries was let into the averages. */
    FEEDBACK_LET_IN,
    /** What exceeded a budget was left out of the averages for good. */
    FEEDBACK_LEFT_OUT,
    ACCOUNT_CREATED,
    ACCOUNT_CHANGED,
    ACCOUNT_GRANTED,
    ACCOUNT_REVOKED,
    ACCOUNT_SUSPENDED,
    ACCOUNT_RESUMED,
    /** A one-time link was made with which an editor sets a password. */
    PASSWORD_LINK_MADE,
    /** An editor set a password with such a link. */
    PASSWORD_RESET,
    /** An editor who knows their password chose another one. */
    PASSWORD_CHANGED,
    SIGNED_IN,
    /** Wrong passwords, counted together by login name and sender. */
    SIGN_IN_FAILED,
    /** Attempts that were refused since too many had failed, counted together; former versions noted the first one alone. */
    SIGN_IN_REFUSED,
    SIGNED_OUT_EVERYWHERE,
    /** Another version wrote it, or somebody who is not this program. */
    UNKNOWN;

    static AuditAction of(String name) {
        return Stream.of(values())
                .filter(action -> action.name().equals(name))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
