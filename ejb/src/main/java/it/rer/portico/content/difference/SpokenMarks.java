package it.rer.portico.content.difference;

/**
 * The words that a screen reader says where others see a colour or a line (WCAG 1.4.1), in the language of the reader. Plain text, not
 * HTML; empty ones are omitted.
 *
 * @param insertion before an insertion, for instance "inserted:"
 * @param insertionEnd after it
 * @param deletion before a deletion
 * @param deletionEnd after it
 */
public record SpokenMarks(String insertion, String insertionEnd, String deletion, String deletionEnd) {}
