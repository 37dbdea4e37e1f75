/**
 * How an editor comes in and out: what the pages before the desk's door share is here; {@code signin} proves who somebody is, {@code session}
 * remembers it, {@code link} lets somebody set a password with a one-time link. What editors do once they are in is in {@code desk}, whose
 * gate asks here. A new way to sign in goes into {@code signin}.
 */
package it.rer.portico.web.access;
