/**
 * The editorial workflow of a text: review, publication, scheduling and withdrawal. Both languages of a page are published in one
 * transaction or not at all.
 *
 * <p>Decision: schedules are stored in the database and checked every fifteen seconds, under the lock of the site. So they survive
 * restarts, only one of several nodes executes each, and no server needs a store for timers.
 */
package it.rer.portico.desk.workflow;
