package it.rer.portico.desk.writing;

/**
 * What became of a text that was to be saved.
 *
 * @param version of the translation now
 * @param number of its newest revision
 * @param changed whether that is a new one: a text that says what the newest says makes none
 * @param text as it was taken, with its body sanitised and its slug given
 */
public record Saved(long version, int number, boolean changed, TextInput text) {}
