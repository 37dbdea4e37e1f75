/**
 * An editor at a text: what they see of it, what they have typed, who else is at it, and what happens when two save.
 *
 * <p>Decision: what is typed is kept in a working copy of each editor's own, a row that changes every few seconds; a revision is made when
 * they save. So history holds what people meant to keep, and nothing that was typed is lost with a session. Of several editors at one
 * text one is in charge: the first, until they leave or another takes over. The version that each of them saw decides at the end, whatever
 * was agreed before.
 */
package it.rer.portico.desk.writing;
