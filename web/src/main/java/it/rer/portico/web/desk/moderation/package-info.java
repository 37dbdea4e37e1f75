/** What citizens sent beyond a budget: the list {@code da-controllare.xhtml}, and {@code controlla.xhtml}, which lets it in or leaves it out. */
package it.rer.portico.web.desk.moderation;
