/**
 * What citizens read, in memory. Reading never asks the database, so it is fast, and it goes on while the database is away.
 *
 * <p>Decision: one immutable snapshot for the whole site, replaced when the feed moves on. A finished page can therefore be kept
 * under the snapshot's number, and is forgotten together with it.
 */
package it.rer.portico.site.published;
