/**
 * The context of a call to a service: who the caller is, and what time it is; and the annotation of services that only other services may
 * call.
 *
 * <p>Decision: one injected clock, instants in the domain, Europe/Rome on screens. Entities store an {@code OffsetDateTime} and return an
 * {@code Instant}. The first is a basic type of Jakarta Persistence 3.1, the second is not before 3.2, and a converter cannot bridge the
 * two: H2 and PostgreSQL pass it different classes.
 */
package it.rer.portico.platform.context;
