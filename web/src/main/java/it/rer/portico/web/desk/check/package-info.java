/**
 * Shows the findings of a text, while it is edited and again before it is published. The rules themselves are in {@code
 * it.rer.portico.content.check}.
 */
package it.rer.portico.web.desk.check;
