/**
 * Our blocks in pages of others, and the caches in front of those. A block shows what a page of {@code citizen} shows, and adds nothing of its
 * own. A new block, or a new way to put one into a page, goes here.
 */
package it.rer.portico.web.embed;
