/** The schema: Flyway migrations, one set for PostgreSQL and H2, applied at the start. */
package it.rer.portico.database;
