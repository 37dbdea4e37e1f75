/**
 * Uploaded files before readers: their addresses, how texts show them and lead to them, and the sending of their bytes.
 *
 * <p>Decision: an address holds a fingerprint of the content, so that every cache may keep the answer for a year. One with the
 * fingerprint of a former content leads to the present one.
 */
package it.rer.portico.web.citizen.media;
