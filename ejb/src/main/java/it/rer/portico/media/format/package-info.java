/**
 * What a content is. Decision: it is read from its first bytes and, for containers, from their table; a library that knows a thousand
 * formats is not needed to let fourteen in. The name of a file is held against it.
 */
package it.rer.portico.media.format;
