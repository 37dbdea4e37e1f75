/** The application servers that the deliverable is tried on, and the database behind them. */
package it.rer.portico.appserver;
