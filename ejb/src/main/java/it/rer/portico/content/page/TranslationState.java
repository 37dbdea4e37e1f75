package it.rer.portico.content.page;

/** What citizens get at a translation's address. */
public enum TranslationState {
    /** Never published: the address answers 404. */
    DRAFT,
    /** Citizens read its published revision. */
    PUBLISHED,
    /** It was published and no longer is: the address answers 410. */
    WITHDRAWN
}
