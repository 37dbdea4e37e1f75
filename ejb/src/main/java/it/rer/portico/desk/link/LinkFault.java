package it.rer.portico.desk.link;

/** Why a link leads nowhere. */
public enum LinkFault {
    PAGE_MISSING,
    PAGE_TRASHED,
    /** It is written, and citizens read it in no language. */
    PAGE_UNPUBLISHED,
    FILE_MISSING,
    FILE_TRASHED,
    /** The text shows it as an image, and it is a document. */
    FILE_NOT_SHOWN
}
