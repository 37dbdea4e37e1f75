/** The texts and addresses of the site: {@code impostazioni.xhtml}, and the groups of its footer: {@code pie-di-pagina.xhtml}. */
package it.rer.portico.web.desk.setting;
