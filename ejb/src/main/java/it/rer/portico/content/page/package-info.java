/**
 * Pages: the tree, its translations, their revisions, and the services to read and publish them.
 *
 * <p>Decisions: a page has no text and a text has no place, so that one move serves all languages; paths are stored whole, so that
 * one indexed look-up finds a page; a page whose parent is not translated hangs, in that language, below the nearest ancestor that
 * is. Citizens do not read here but in {@code it.rer.portico.site.published}.
 */
package it.rer.portico.content.page;
