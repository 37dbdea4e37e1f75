/**
 * Pages on their way to translators and back, as files in XLIFF. What comes back becomes drafts, made from the very revisions that went out:
 * a translation whose source has changed meanwhile shows that it is to be updated. A file is taken whole or not at all.
 */
package it.rer.portico.desk.translation;
