/**
 * Editors: who they are, how they prove it, and what each may do where.
 *
 * <p>Decision: a password is stored as a hash of Jakarta Security's {@code Pbkdf2PasswordHash}, whose form is the same on every server.
 * {@link it.rer.portico.access.identity.Editors} reads and writes without asking for permission and is meant for this package; whoever stands
 * outside calls the services, which ask.
 */
package it.rer.portico.access.identity;
