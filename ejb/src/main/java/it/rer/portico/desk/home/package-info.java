/** The home screen of the desk: what waits for the editor, and what happened in their sections. */
package it.rer.portico.desk.home;
