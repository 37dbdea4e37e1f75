/**
 * Pages: the tree, their translations and revisions, and the services that read, write, move and publish them.
 *
 * <p>Decisions: a page has no text and a text has no position in the tree, so that one move serves all languages; paths are stored whole,
 * so that one indexed look-up finds a page; a page whose parent is not translated is, in that language, below the nearest ancestor that is.
 * Requests of citizens do not read here but in {@code it.rer.portico.site.published}.
 */
package it.rer.portico.content.page;
