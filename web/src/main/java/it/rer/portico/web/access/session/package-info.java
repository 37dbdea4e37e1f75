/**
 * An editor's session: its cookie, the identity in it, and authentication by the container for requests to the desk only.
 *
 * <p>Decision: a session exists only after a sign-in, and its cookie is sent only to {@code /redazione}. Citizens' pages use neither.
 */
package it.rer.portico.web.access.session;
