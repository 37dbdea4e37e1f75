package it.rer.portico.contents;

import it.rer.portico.language.Language;

/**
 * Where citizens find a text, or found it before it was withdrawn.
 *
 * @param path below the language
 */
public record PublicAddress(Language language, String path) {}
