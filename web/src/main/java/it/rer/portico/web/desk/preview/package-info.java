/** Drafts as citizens will see them: {@code anteprima.xhtml} frames the page, and gives away and takes back links to it. */
package it.rer.portico.web.desk.preview;
