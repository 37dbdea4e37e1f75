/**
 * The editing screen, {@code pagina.xhtml}: the languages of a page side by side, each in a form of its own. Its script talks to {@code
 * AutosaveServlet}, {@code SaveServlet}, {@code ChecksServlet} and {@code LinkTargetServlet}.
 *
 * <p>Decision: the script sends requests to servlets and not through the Faces view, so that they work when the view state is lost, and a session that has ended is reported by the status of the response.
 */
package it.rer.portico.web.desk.writing;
