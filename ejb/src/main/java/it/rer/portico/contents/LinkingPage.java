package it.rer.portico.contents;

import it.rer.portico.language.Language;

/**
 * A page whose published text links to another one.
 *
 * @param title of that text
 * @param writable whether the caller may write in it
 */
public record LinkingPage(long pageId, Language language, String title, boolean writable) {}
