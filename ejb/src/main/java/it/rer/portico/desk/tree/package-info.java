/**
 * The tree of pages for editors: listing it with the state of each language, adding, moving, copying and trashing pages. The number of
 * queries for a list does not depend on its length, and bodies are never read.
 */
package it.rer.portico.desk.tree;
