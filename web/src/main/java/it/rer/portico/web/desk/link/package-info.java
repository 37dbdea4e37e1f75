/** The report of broken links, {@code collegamenti.xhtml}. */
package it.rer.portico.web.desk.link;
