/**
 * The demo content, for whoever tries the product. Its files are in the folder {@code content} of this package's resources; a new demo page
 * is a file there and a line in {@code index.txt}.
 */
package it.rer.portico.site.demo;
