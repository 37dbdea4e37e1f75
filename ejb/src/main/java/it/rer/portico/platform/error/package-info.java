/**
 * Refusals. One unchecked root which rolls back, small leaves in the features that throw them, each with a message key.
 * {@code find…} methods return an {@link java.util.Optional}, {@code get…} methods throw.
 */
package it.rer.portico.platform.error;
