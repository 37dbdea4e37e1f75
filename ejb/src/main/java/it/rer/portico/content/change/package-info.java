/**
 * The feed of changes of what citizens read. Caches, other nodes, the Atom feed and the sitemap follow it, so that nothing has to expire
 * before a change is seen.
 */
package it.rer.portico.content.change;
