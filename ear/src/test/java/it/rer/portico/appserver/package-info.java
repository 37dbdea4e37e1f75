/**
 * Controls the application servers that the EAR is tested on, and their database. A new server gets a subclass of {@code
 * ApplicationServer}.
 */
package it.rer.portico.appserver;
