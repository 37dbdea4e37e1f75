package it.rer.portico.content.page;

/** Whether citizens can read a translation, and what its address answers. */
public enum TranslationState {
    /** Never published: the address answers 404. */
    DRAFT,
    /** Citizens read its published revision. */
    PUBLISHED,
    /** It was published and is no longer: the address answers 410, or redirects to a successor. */
    WITHDRAWN
}
