/**
 * Previews of drafts: {@code anteprima.xhtml} frames the page, and creates and revokes links that show it to people without an account.
 */
package it.rer.portico.web.desk.preview;
