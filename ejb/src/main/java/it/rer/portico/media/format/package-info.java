/**
 * Recognition of file formats. Decision: a format is recognised by its first bytes and, for containers, by their directory, in our own
 * code; a library that knows a thousand formats is not needed to accept a few dozen. The name of a file has to match. A new format is a
 * constant of {@link it.rer.portico.media.format.MediaType}.
 */
package it.rer.portico.media.format;
