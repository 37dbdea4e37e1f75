/**
 * Export of pages to translators and import of their translations, as XLIFF files. Imported translations become drafts based on the
 * revisions that were exported, so a translation whose source has changed meanwhile is marked as outdated. A file is imported as a whole or
 * not at all.
 */
package it.rer.portico.desk.translation;
