package it.rer.portico.content.page;

/** What a page is for. */
public enum PageKind {
    /** Leads to the pages below it, which are listed after its own text. */
    SECTION,
    /** Is read for its own text. */
    DOCUMENT
}
