/**
 * The roles of editors, their names for annotations, and the annotations that declare in which section a role is required. Which editor may
 * do what is in docs/permissions.md.
 */
package it.rer.portico.access.role;
