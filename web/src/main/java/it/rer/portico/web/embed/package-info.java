/**
 * Our blocks in pages of others, and the caches in front of those. A block shows what a page of {@code citizen} shows, and adds nothing of its
 * own. A new way to put a block into a page goes here; a new block is a view, and a name in {@code frame.block}.
 */
package it.rer.portico.web.embed;
