/** The options that the operator sets before the start. Settings that editors change at run time are in {@code setting}. */
package it.rer.portico.platform.config;
