/** The roles that editors have, and their names for annotations. What each may do is in docs/workflow.md. */
package it.rer.portico.access.role;
