/** What an editor finds first at their desk: what waits for them, and what happened in their sections. */
package it.rer.portico.desk.home;
