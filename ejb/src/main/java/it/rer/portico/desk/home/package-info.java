/** What an editor finds first at her desk: what waits for her, and what happened in her sections. */
package it.rer.portico.desk.home;
