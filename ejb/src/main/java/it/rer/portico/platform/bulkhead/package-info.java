/**
 * Limits on how many calls use the database, or do other costly work, at the same time. Without them, a database that hangs would block
 * every request thread of the server, also those for pages that need no database.
 *
 * <p>Decision: a bulkhead at the services, not at the servlets, so that a permit is held from the call to the end of its transaction, and
 * not while somebody slowly sends or receives. See docs/adr/0032. Costly work without the database, such as decoding an image or comparing
 * a password, is limited by {@link it.rer.portico.platform.bulkhead.ConcurrencyLimit}.
 */
package it.rer.portico.platform.bulkhead;
