package it.rer.portico.desk.tree;

import it.rer.portico.platform.language.Language;

/**
 * A page whose published text links to another page.
 *
 * @param title of that text
 * @param writable whether the caller may edit the page
 */
public record LinkingPage(long pageId, Language language, String title, boolean writable) {}
