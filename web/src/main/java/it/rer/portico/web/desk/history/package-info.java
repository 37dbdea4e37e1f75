/**
 * The history of a text ({@code cronologia.xhtml}): its revisions, the differences between two of them, and the changes in its source since
 * it was translated.
 */
package it.rer.portico.web.desk.history;
