package it.rer.portico.content.check;

/** What a finding means for the publication of a text. */
public enum Severity {
    /** The text is not published before this is mended. */
    ERROR,
    /** Worth mending; the text may be published as it is. */
    ADVICE
}
