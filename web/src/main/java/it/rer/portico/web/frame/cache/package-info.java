/**
 * The caches of finished pages and of shared blocks. There are two, because they save different work: {@link
 * it.rer.portico.web.frame.cache.CachedPages} saves rendering a page at all; {@link it.rer.portico.web.frame.cache.CachedBlocks} saves
 * rendering the same footer and the same empty forms in every page after a change, which took most of the processor time. Both discard what
 * was rendered from an older snapshot when a newer one comes.
 */
package it.rer.portico.web.frame.cache;
