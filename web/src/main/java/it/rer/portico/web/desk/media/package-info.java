/**
 * The media library: {@code file.xhtml} lists its files, {@code un-file.xhtml} shows one. {@code scegli-file.xhtml} and {@code
 * scegli-pagina.xhtml} are the dialogs of the text editor for picking an image, a file or a page.
 *
 * <p>Decision: a script uploads several files one by one to a servlet, so that each has its own progress bar and error message. Without JavaScript the form sends them all at once.
 */
package it.rer.portico.web.desk.media;
