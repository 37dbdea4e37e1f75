/**
 * How an editor comes in and out: sign-in, session, passwords, accounts. What editors do once they are in is in {@code desk}. A new way to
 * sign in goes here.
 */
package it.rer.portico.web.access;
