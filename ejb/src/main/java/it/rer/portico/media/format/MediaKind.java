package it.rer.portico.media.format;

/** How a file is used in a text. */
public enum MediaKind {
    /** Shown in the text. */
    IMAGE,
    /** Linked from the text. */
    DOCUMENT
}
