/**
 * Authentication of editors: {@code signin} checks passwords, {@code session} keeps the session, {@code link} lets somebody set a password
 * with a one-time link; what their pages share is here. The desk's gate uses it. A new way to sign in goes into {@code signin}.
 */
package it.rer.portico.web.access;
