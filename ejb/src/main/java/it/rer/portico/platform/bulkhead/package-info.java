/**
 * How many requests may wait for the database at once. While it hangs, those who wait would otherwise take every thread that the server
 * has, and with them the pages that need no database.
 *
 * <p>Decision: a bulkhead at the services, not at the servlets, so that a permit is held from a call to the end of its transaction and
 * not while somebody slowly sends or receives. See docs/adr/0032. What is costly without the database, to decode an image or to compare a
 * password, waits for its {@link it.rer.portico.platform.bulkhead.Turns turn}.
 */
package it.rer.portico.platform.bulkhead;
