/**
 * Comparison of two texts of a page, as a reader sees them: a body that contains both, with deletions in {@code del} and insertions in
 * {@code ins}.
 *
 * <p>Decisions: blocks are compared first (headings, paragraphs, items, rows, cells), and words only within two paired blocks, so that a
 * moved comma marks a word and not a page. {@code ins} and {@code del} are always inside the innermost block, where every parent allows
 * them in HTML. Line breaks of the source, ids and whatever else the sanitiser adds make no difference. Time is bounded: long sequences are
 * split before all pairs are compared.
 */
package it.rer.portico.content.difference;
