/**
 * Addresses of former times, as editors keep them: those that renamed and moved pages leave behind, and those that are added by hand or by a
 * list, for instance of a site that was before this one. Each leads to a page or a file by its identity, or outside, and not to another
 * address of this site, so that none of them forms a chain.
 */
package it.rer.portico.desk.redirect;
