package it.rer.portico.content.difference;

/**
 * Words that a screen reader says where others see a colour or a line (WCAG 1.4.1), in the language of who looks at the comparison.
 * Text, not HTML; empty ones are left out.
 *
 * @param insertion said before what was inserted, for instance "inserted:"
 * @param insertionEnd said after it
 * @param deletion said before what was deleted
 * @param deletionEnd said after it
 */
public record SpokenMarks(String insertion, String insertionEnd, String deletion, String deletionEnd) {}
