package it.rer.portico.media;

import it.rer.portico.language.Language;

/**
 * A text that names a file.
 *
 * @param pageId the page of the text
 * @param title of the text
 * @param isPublished whether citizens read that text; if not, it is a draft
 */
public record MediaUse(long pageId, Language language, String title, boolean isPublished) {}
