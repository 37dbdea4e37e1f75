/**
 * The feed of changes. Caches, other nodes, the Atom feed and the sitemap follow it, so that nobody has to wait for a time-to-live.
 */
package it.rer.portico.content.change;
