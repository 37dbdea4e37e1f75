/**
 * Addresses of former times: their list {@code reindirizzamenti.xhtml}, and the screens that add and remove one.
 */
package it.rer.portico.web.desk.redirect;
