/**
 * The library of files: {@code file.xhtml} with all of them, {@code un-file.xhtml} with one, and what the editor's dialogs show to choose
 * an image, a file or a page from, {@code scegli-file.xhtml} and {@code scegli-pagina.xhtml}.
 *
 * <p>Decision: several files are sent one by one by a script, to a servlet of their own, so that each has its progress and its answer; the
 * same form sends them all at once where there is no script.
 */
package it.rer.portico.web.desk.media;
