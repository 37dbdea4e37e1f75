package it.rer.portico.media.format;

/** The purpose of a format: the headings under which the formats that can be uploaded are listed. */
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
