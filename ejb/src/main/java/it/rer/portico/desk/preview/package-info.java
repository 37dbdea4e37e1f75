/**
 * Previews of drafts, for editors of the section and for holders of a preview link. A link contains a secret token, of which only the hash
 * is stored; it expires, and can be revoked before.
 */
package it.rer.portico.desk.preview;
