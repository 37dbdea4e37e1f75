/**
 * Redirects of former addresses, as editors manage them: those that renamed and moved pages leave behind, and those that are added by hand
 * or imported as a list, for instance from the site's predecessor. A redirect leads to a page or a file by its id, or outside, and never to
 * another address of this site, so there are no chains.
 */
package it.rer.portico.desk.redirect;
