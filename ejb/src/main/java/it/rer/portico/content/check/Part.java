package it.rer.portico.content.check;

/** The part of a text in which something was found. */
public enum Part {
    TITLE,
    DESCRIPTION,
    BODY
}
