/** Finds pages of the tree by their titles, for the tree itself and for the dialog that picks the target of a link. */
package it.rer.portico.web.desk.search;
