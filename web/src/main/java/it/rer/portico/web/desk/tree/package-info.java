/**
 * The tree of pages: {@code pagine.xhtml} shows it, {@code nuova.xhtml}, {@code sposta.xhtml} and {@code elimina.xhtml} change it, and what
 * was thrown away comes back from {@code cestino.xhtml}.
 *
 * <p>Decision: which branches are open stands in the address, so that it outlives a form, a second tab and the way back.
 */
package it.rer.portico.web.desk.tree;
