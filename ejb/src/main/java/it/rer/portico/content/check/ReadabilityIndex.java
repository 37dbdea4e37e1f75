package it.rer.portico.content.check;

/**
 * The readability of a text, as an index value.
 *
 * @param index the name of the index, which is not translated: {@value Gulpease#NAME} for Italian, {@value FleschReadingEase#NAME} for
 *     English
 * @param value from 0 (hardest) to 100 (easiest)
 */
public record ReadabilityIndex(String index, int value) {}
