/**
 * Editors: their accounts, roles, passwords and sign-in.
 *
 * <p>Decision: a password is stored as a hash of Jakarta Security's {@code Pbkdf2PasswordHash}, whose format is the same on every server.
 * {@link it.rer.portico.access.identity.Editors} checks no permission and is for this package only; code outside calls the services, which
 * do.
 */
package it.rer.portico.access.identity;
