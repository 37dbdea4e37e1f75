/**
 * Addresses of former times, as editors keep them: those that renamed and moved pages leave behind, and those that are added by hand, for
 * instance of a site that was before this one. Each leads to a page and not to another address, so that none of them forms a chain.
 */
package it.rer.portico.redirect;
