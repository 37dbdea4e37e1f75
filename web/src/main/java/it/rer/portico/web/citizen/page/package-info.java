/**
 * The pages that citizens read: the router from an address to a text, the HTML and view of a text, and the responses for addresses without
 * a page.
 */
package it.rer.portico.web.citizen.page;
