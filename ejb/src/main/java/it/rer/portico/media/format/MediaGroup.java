package it.rer.portico.media.format;

/** What a format is used for: the headings under which people find what they may upload. */
public enum MediaGroup {
    IMAGE,
    TEXT,
    TABLE,
    SLIDES,
    DRAWING,
    SIGNED,
    DATA,
    MAP,
    CONTACT,
    ARCHIVE
}
