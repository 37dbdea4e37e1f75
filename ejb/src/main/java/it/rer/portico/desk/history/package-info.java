/** The history of a text: the list of its revisions, and the restoring of one. Two revisions are compared by {@code content.difference}. */
package it.rer.portico.desk.history;
