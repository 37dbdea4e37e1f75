/** What a text was, what changed between two of its revisions, and what changed in the one that it was translated from: {@code cronologia.xhtml}. */
package it.rer.portico.web.desk.history;
