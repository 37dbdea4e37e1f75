package it.rer.portico.content.check;

/**
 * A part of a block's text with one language and one kind of markup.
 *
 * @param text with single spaces, and a line break where the editor put one
 * @param language primary subtag of its BCP 47 tag, in lower case; empty if the editor marked it as of no language
 * @param aside whether checks of the wording skip it: code, or an abbreviation that is spelled out
 */
record Run(String text, String language, boolean aside) {}
