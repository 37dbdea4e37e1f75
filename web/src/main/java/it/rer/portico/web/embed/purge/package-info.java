/**
 * Purges the caching proxies in front of us when the site has changed. One thread per proxy follows the number of the newest change, so
 * that there is no queue: one purge makes up for any number of changes, however long a proxy was down. See docs/adr/0016 and
 * docs/integration.
 */
package it.rer.portico.web.embed.purge;
