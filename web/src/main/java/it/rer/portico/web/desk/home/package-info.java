/** The first page of the desk: {@code redazione.xhtml}. */
package it.rer.portico.web.desk.home;
