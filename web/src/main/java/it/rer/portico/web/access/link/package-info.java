/**
 * One-time links, with which somebody who cannot sign in yet sets a password: the first administrator, by the server's log, and every editor,
 * by an administrator.
 */
package it.rer.portico.web.access.link;
