/**
 * The way into the editors' desk: who signs in, the session that follows, and the gate before everything below {@code /redazione}.
 *
 * <p>Decision: a session exists only after a sign-in, and its cookie is sent to {@code /redazione} alone. Citizens' pages know of neither.
 */
package it.rer.portico.web.access.identity;
