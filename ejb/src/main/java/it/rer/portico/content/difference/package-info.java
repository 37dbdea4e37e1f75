/**
 * What differs between two texts of a page, as a reader sees it: a body that holds both, with what was deleted in {@code del} and what
 * was inserted in {@code ins}.
 *
 * <p>Decisions: blocks are compared first (headings, paragraphs, items, rows, cells), and words only within two blocks that stand for
 * each other, so that a moved comma marks a word and not a page. {@code ins} and {@code del} always stand inside the innermost block,
 * where every parent that HTML knows allows them. How lines were wrapped, ids and what else the sanitiser writes by itself is no
 * difference. Time is bounded: sequences of any length are cut into pieces before they are compared one with all others.
 */
package it.rer.portico.content.difference;
