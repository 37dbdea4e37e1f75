/**
 * Tests of the deployed site in a browser: wide and narrow, by keyboard, with and without JavaScript, in print. They use the machine's
 * Chromium, or else Playwright's.
 */
package it.rer.portico.browser;
