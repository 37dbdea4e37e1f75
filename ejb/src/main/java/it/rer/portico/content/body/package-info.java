/**
 * The body of a text: HTML of an allow-list, cleaned before it is stored, and the pages and files that it names by their identity.
 *
 * <p>Decision: a body is cleaned when it comes in, not when it is shown, so that what is stored can be served as it is.
 */
package it.rer.portico.content.body;
