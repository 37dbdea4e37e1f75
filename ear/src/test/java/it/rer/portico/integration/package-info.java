/**
 * Tests of our blocks in pages of another application, included by Debian's nginx and Varnish with the configuration of {@code
 * docs/integration}, in which only addresses and folders are replaced.
 *
 * <p>The proxies run in the foreground, listen on 127.0.0.1 only, and are stopped with the test.
 */
package it.rer.portico.integration;
