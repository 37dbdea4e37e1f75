/** Time: one injected clock, instants in the database, Europe/Rome on screens. */
package it.rer.portico.time;
