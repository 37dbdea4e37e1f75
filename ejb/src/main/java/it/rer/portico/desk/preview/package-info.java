/**
 * Drafts as citizens will read them, for editors of the section and for whoever has a link. A link names a page by a secret of which only
 * the hash is kept; it ends by itself, and can be ended before.
 */
package it.rer.portico.desk.preview;
