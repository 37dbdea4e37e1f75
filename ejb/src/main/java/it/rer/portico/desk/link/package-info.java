/**
 * Links of texts that lead nowhere. A link to a page or a file names it by its identity, so no move and no replacement breaks it; what
 * breaks it is that the page or the file goes, or that citizens may not read it.
 */
package it.rer.portico.desk.link;
