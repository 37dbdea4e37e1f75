/**
 * Who may do what, and who did it: accounts and sign-in, roles in sections, the audit log. Which permission an action requires is declared
 * at its service, not here. A new way to sign in, a new role or a new kind of audit entry goes here.
 */
package it.rer.portico.access;
