/** The context of a request; head, header and footer of every page; links and paths within the site. */
package it.rer.portico.web.frame.site;
