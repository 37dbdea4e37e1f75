/** What the operator sets at the start. What editors may change while it runs is in {@code setting}. */
package it.rer.portico.platform.config;
