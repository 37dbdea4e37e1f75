/**
 * One-time links, with which somebody who cannot sign in yet sets a password. The first administrator gets the link from the server's log,
 * every other editor from an administrator.
 */
package it.rer.portico.web.access.link;
