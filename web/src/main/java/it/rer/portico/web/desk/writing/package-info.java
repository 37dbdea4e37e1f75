/**
 * Writing: {@code pagina.xhtml} shows the languages of a page side by side, each a form of its own; {@code AutosaveServlet} keeps what is
 * typed, {@code ChecksServlet} says what is wrong with it, {@code LinkEndServlet} where its links lead.
 *
 * <p>Decision: what the editor's script sends goes to servlets of our own and not through the view, so that it goes on when the view or
 * the session has ended, and the screen learns so by the status of the answer.
 */
package it.rer.portico.web.desk.writing;
