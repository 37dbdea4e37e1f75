/**
 * {@code mvn -Prun}: Portico on Payara Micro, for looking around and for development. Not part of what ships; how an operator starts
 * Payara Micro is in {@code docs/servers/payara-micro.md}.
 */
package it.rer.portico.run;
