/**
 * Checks of a text before it is published: errors that its editor must correct, and advice. A new check is a class here, a
 * {@link it.rer.portico.content.check.Rule} and a line in {@code docs/checks.md}.
 *
 * <p>Decisions: a text is checked as its editor wrote it, before it is sanitised, so that each location is found in the editor's window; it
 * is parsed once, and every check uses the same tree; a finding is a rule with arguments and never a sentence, because the words belong to
 * the screens. Nothing here depends on pages or files: the caller says which exist, so that the services of pages can call the checks too.
 */
package it.rer.portico.content.check;
