/**
 * The tree of pages: {@code pagine.xhtml} shows it, {@code nuova.xhtml}, {@code sposta.xhtml} and {@code elimina.xhtml} change it, and
 * {@code cestino.xhtml} restores pages from the trash.
 *
 * <p>Decision: the expanded branches are part of the address, so that they survive a form, a second tab and the back button.
 */
package it.rer.portico.web.desk.tree;
