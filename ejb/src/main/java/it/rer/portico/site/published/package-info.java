/**
 * The published site in memory. Pages are served from it and not from the database, so they are fast, and are served also while the
 * database is down.
 *
 * <p>Decision: one immutable snapshot for the whole site, replaced when the change feed has news. A rendered page can therefore be cached
 * under the snapshot's number, and is dropped together with it. What else citizens are to read goes into the snapshot.
 */
package it.rer.portico.site.published;
