/** The site's settings: {@code impostazioni.xhtml}, with {@code pie-di-pagina.xhtml} for the groups of links in the footer. */
package it.rer.portico.web.desk.setting;
