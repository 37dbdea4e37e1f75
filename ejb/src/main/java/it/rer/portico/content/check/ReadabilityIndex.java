package it.rer.portico.content.check;

/**
 * How easily a text is read.
 *
 * @param index the name of the index, the same in every language: {@value Gulpease#NAME} for Italian,
 *     {@value FleschReadingEase#NAME} for English
 * @param value from 0 (hardest) to 100 (easiest)
 */
public record ReadabilityIndex(String index, int value) {}
