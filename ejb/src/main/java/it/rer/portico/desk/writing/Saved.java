package it.rer.portico.desk.writing;

/**
 * The outcome of saving a text.
 *
 * @param version of the translation after saving
 * @param number of its newest revision
 * @param changed whether a new revision was made; saving an unchanged text makes none
 * @param text as it was stored, with sanitised body and its slug
 */
public record Saved(long version, int number, boolean changed, TextInput text) {}
