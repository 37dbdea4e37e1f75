/** The texts and addresses of the site: {@code impostazioni.xhtml}. */
package it.rer.portico.web.desk.settings;
