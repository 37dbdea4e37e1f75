package it.rer.portico.content.check;

/**
 * Words of a block that are marked alike.
 *
 * @param text with single spaces; a line break is where the editor put one
 * @param language the main part of its BCP 47 tag, in lower case; empty if the editor marked it as of no language
 * @param aside whether it is no wording of theirs to be judged by its letters: code, or an abbreviation that is spelled out
 */
record Run(String text, String language, boolean aside) {}
