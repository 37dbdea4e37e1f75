/**
 * Checks of a text before it is published: what its editor must mend, and what they are advised to.
 *
 * <p>Decisions: a text is checked as its editor wrote it, before it is sanitised, so that a place that is named is found in their window;
 * it is parsed once, and every check reads the same tree; a finding is a rule with arguments and never a sentence, because the words
 * belong to the screens. Nothing here knows pages or files: whoever asks says which exist, so that the services of pages can ask too.
 * The rules, with their sources, are in {@code docs/checks.md}.
 */
package it.rer.portico.content.check;
