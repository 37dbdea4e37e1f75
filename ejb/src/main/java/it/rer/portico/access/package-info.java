/**
 * Who may do what, and who did: accounts and sign-in, roles in sections, the audit log. What a permission is for is said where it is
 * asked for, not here. A new way to sign in, a new role or a new kind of entry in the log goes here.
 */
package it.rer.portico.access;
