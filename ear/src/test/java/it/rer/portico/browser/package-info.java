/**
 * The site as people meet it: in Chromium, wide and narrow, with a keyboard, with and without script, on paper. Chromium is the
 * machine's, or else Playwright's own.
 */
package it.rer.portico.browser;
