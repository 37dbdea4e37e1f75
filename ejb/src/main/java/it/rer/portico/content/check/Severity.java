package it.rer.portico.content.check;

/** Whether a finding prevents publication. */
public enum Severity {
    /** The text cannot be published until this is corrected. */
    ERROR,
    /** Worth correcting; the text may be published as it is. */
    ADVICE
}
