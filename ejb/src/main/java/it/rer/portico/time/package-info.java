/**
 * Time: one injected clock, instants in the domain, Europe/Rome on screens.
 *
 * <p>Decision: entities hold an {@code OffsetDateTime} and give away an {@code Instant}. The first is a basic type of Jakarta
 * Persistence 3.1, the second is none before 3.2, and a converter cannot stand between them: H2 and PostgreSQL give it different classes.
 */
package it.rer.portico.time;
