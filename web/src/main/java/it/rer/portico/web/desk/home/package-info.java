/** The home screen of the desk, {@code redazione.xhtml}, and {@code elenco.xhtml} with the whole of one of its lists. */
package it.rer.portico.web.desk.home;
