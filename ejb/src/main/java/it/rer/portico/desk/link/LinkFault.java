package it.rer.portico.desk.link;

/** Why a link is broken. */
public enum LinkFault {
    PAGE_MISSING,
    PAGE_TRASHED,
    /** The page exists, but is not published in any language. */
    PAGE_UNPUBLISHED,
    FILE_MISSING,
    FILE_TRASHED,
    /** The text uses the file as an image, but it is a document. */
    FILE_NOT_SHOWN
}
