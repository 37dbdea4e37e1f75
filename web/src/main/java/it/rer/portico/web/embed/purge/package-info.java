/**
 * Tells the caches in front of us that the site has changed. One thread per proxy follows the feed's number, so that there is no queue:
 * what a proxy has not been told yet is a single number, however long it is away. See docs/adr/0016 and docs/integration.
 */
package it.rer.portico.web.embed.purge;
