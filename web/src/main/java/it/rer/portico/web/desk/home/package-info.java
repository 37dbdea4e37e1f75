/** The first page of the desk: {@code desk.xhtml}. */
package it.rer.portico.web.desk.home;
