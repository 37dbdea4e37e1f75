/**
 * Our blocks in the pages of another application, put there by the real nginx and the real Varnish of Debian, with the configuration
 * of {@code docs/integration} in which nothing but addresses and folders is changed.
 *
 * <p>The engines run in the foreground, on 127.0.0.1 alone, and end with the test.
 */
package it.rer.portico.integration;
