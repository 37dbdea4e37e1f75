package it.rer.portico.desk.tree;

import it.rer.portico.platform.language.Language;

/**
 * The address of a published text, or of a withdrawn one.
 *
 * @param path below the language
 */
public record PublicAddress(Language language, String path) {}
