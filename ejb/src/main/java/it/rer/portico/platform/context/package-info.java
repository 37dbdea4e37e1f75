/**
 * What a service is called in: who calls, an editor by login name or nobody, as a timer does, and what time it is; and that a service is
 * for other services alone.
 *
 * <p>Decision: one injected clock, instants in the domain, Europe/Rome on screens. Entities hold an {@code OffsetDateTime} and give away
 * an {@code Instant}. The first is a basic type of Jakarta Persistence 3.1, the second is none before 3.2, and a converter cannot stand
 * between them: H2 and PostgreSQL give it different classes.
 */
package it.rer.portico.platform.context;
