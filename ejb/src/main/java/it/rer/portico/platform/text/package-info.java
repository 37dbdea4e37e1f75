/**
 * Plain text and HTML that people write: validation, Unicode normalisation, parsing within limits, hashes and tokens. What HTML a body may
 * contain is in {@code content.body.BodySanitizer}.
 */
package it.rer.portico.platform.text;
