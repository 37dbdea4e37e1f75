/**
 * Uploaded files for readers: how texts show them and link to them, and how their bytes are sent and cached.
 *
 * <p>Decision: an address contains a fingerprint of the content, so that every cache may store the response for a year. An address with the
 * fingerprint of a former content redirects to the current one.
 */
package it.rer.portico.web.citizen.media;
