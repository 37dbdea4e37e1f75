/**
 * An editor's session: its cookie, whom it is of, and that the container asks about the requests of the desk alone.
 *
 * <p>Decision: a session exists only after a sign-in, and its cookie is sent to {@code /redazione} alone. Citizens' pages know of neither.
 */
package it.rer.portico.web.access.session;
