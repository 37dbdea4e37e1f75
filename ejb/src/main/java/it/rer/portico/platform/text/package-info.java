/** Text as people write it, and what becomes of it before it is stored: plain text here, HTML in {@code BodySanitizer}. */
package it.rer.portico.platform.text;
