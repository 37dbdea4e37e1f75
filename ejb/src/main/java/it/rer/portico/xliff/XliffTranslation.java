package it.rer.portico.xliff;

import it.rer.portico.language.Language;

/**
 * A page that came back from the translator.
 *
 * @param page its identity
 * @param revision the identity of the revision that was translated
 * @param text in the target language. Its body is to be sanitised; its description is empty if the source's was
 */
public record XliffTranslation(long page, long revision, Language source, Language target, XliffText text) {}
