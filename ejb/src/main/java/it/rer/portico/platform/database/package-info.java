/**
 * The schema: Flyway migrations, one set for PostgreSQL and H2, applied at the start or once the database has come; and what is known of
 * whether it answers. Why a start waits for it: ADR 0031.
 */
package it.rer.portico.platform.database;
