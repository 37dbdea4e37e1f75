/**
 * The roles that editors have, their names for annotations, and the annotations with which a service says in which section a role is
 * needed. Who may do what is in docs/permissions.md.
 */
package it.rer.portico.access.role;
