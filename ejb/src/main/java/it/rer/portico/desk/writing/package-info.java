/**
 * Editing a text: opening it, storing unsaved input, seeing who else has it open, and saving.
 *
 * <p>Decision: input is stored every few seconds in a working copy, one row for each editor and tab; a revision is made only when they
 * save. So the history contains only what editors meant to save, and nothing that was typed is lost with a session. If several editors have
 * a text open, one of them is in charge: the first, until they leave or another takes over. Independently of that, saving fails if the
 * version that the editor saw is not the current one.
 */
package it.rer.portico.desk.writing;
