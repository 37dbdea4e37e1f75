package it.rer.portico.desk.tree;

import it.rer.portico.platform.language.Language;

/**
 * Where citizens find a text, or found it before it was withdrawn.
 *
 * @param path below the language
 */
public record PublicAddress(Language language, String path) {}
