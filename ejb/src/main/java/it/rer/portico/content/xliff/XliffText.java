package it.rer.portico.content.xliff;

/**
 * What is translated of a page.
 *
 * @param title one line, not empty
 * @param description plain text; may be empty
 * @param body HTML; sanitised where it is written, not yet where it was read
 */
public record XliffText(String title, String description, String body) {}
