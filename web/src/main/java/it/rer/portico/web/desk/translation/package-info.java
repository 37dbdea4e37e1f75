/** Which page is how far in which language, {@code traduzioni.xhtml}, and files for translators, {@code xliff.xhtml}. */
package it.rer.portico.web.desk.translation;
