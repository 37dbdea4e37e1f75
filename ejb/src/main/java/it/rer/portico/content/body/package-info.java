/**
 * The body of a text: HTML limited by an allow-list and sanitised before it is stored, and its references to pages and files.
 *
 * <p>Decision: a body is sanitised when it is saved, not when it is shown, so that what is stored can be served as it is.
 */
package it.rer.portico.content.body;
