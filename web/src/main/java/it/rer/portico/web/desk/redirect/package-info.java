/**
 * Redirects from old addresses: their list {@code reindirizzamenti.xhtml}, the screens that add and remove one, and the import and export
 * as CSV.
 */
package it.rer.portico.web.desk.redirect;
