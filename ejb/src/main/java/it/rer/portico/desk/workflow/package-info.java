/**
 * The way of a text from a draft to citizens and back: review, publishing, the two moments that may be set beforehand, withdrawal. Both
 * languages of a page are published in one transaction or not at all.
 *
 * <p>Decision: moments that were set stand in the database and are looked at every fifteen seconds, under the lock that all publishing waits for.
 * So they outlive restarts, and of many nodes one finds them due; no server needs a store for timers.
 */
package it.rer.portico.desk.workflow;
