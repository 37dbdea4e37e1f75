package it.rer.portico.access.audit;

import java.util.stream.Stream;

/** The actions that are recorded. Their names are stored and hashed, so that one that was ever written is neither renamed nor removed. */
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
    /** A scheduled publication failed because the draft has errors; it stays a draft. */
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
    /** A list of redirects was imported. */
    REDIRECTS_IMPORTED,
    SETTING_CHANGED,
    /** Ratings or inquiries that exceeded a budget were accepted into the averages. */
    FEEDBACK_LET_IN,
    /** Ratings or inquiries that exceeded a budget were left out of the averages for good. */
    FEEDBACK_LEFT_OUT,
    ACCOUNT_CREATED,
    ACCOUNT_CHANGED,
    ACCOUNT_GRANTED,
    ACCOUNT_REVOKED,
    ACCOUNT_SUSPENDED,
    ACCOUNT_RESUMED,
    /** A one-time link for setting a password was created. */
    PASSWORD_LINK_MADE,
    /** An editor set a password with such a link. */
    PASSWORD_RESET,
    /** An editor who knew their password chose another one. */
    PASSWORD_CHANGED,
    SIGNED_IN,
    /** Wrong passwords, counted together by login name and sender. */
    SIGN_IN_FAILED,
    /** Attempts that were refused because too many had failed, counted together; earlier versions recorded only the first. */
    SIGN_IN_REFUSED,
    SIGNED_OUT_EVERYWHERE,
    /** An entry of another version, or one that this program did not write. */
    UNKNOWN;

    static AuditAction of(String name) {
        return Stream.of(values())
                .filter(action -> action.name().equals(name))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
