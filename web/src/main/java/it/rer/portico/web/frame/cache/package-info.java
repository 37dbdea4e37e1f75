/**
 * What is made once and sent many times. There are two caches, one inside the other, because they save two different things: {@link
 * it.rer.portico.web.frame.cache.CachedPages} that a page is rendered at all, {@link it.rer.portico.web.frame.cache.CachedBlocks} that
 * after a change every page renders the same footer and the same empty forms again, where most of its processor time went. Both forget what was made of
 * an older state of the site when the first of a newer one comes.
 */
package it.rer.portico.web.frame.cache;
