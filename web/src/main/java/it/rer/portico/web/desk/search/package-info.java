/** Finds pages of the tree by their titles: for the tree itself, and for the dialog from which the end of a link is chosen. */
package it.rer.portico.web.desk.search;
