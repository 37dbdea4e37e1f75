/**
 * The database: its schema, as one set of Flyway migrations for PostgreSQL and H2, applied at the start or as soon as it can be reached;
 * whether it is available; and what queries of any room need. Why a start does not wait for it: ADR 0031.
 */
package it.rer.portico.platform.database;
