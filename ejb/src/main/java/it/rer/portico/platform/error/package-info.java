/**
 * The exceptions by which services refuse a call: one unchecked superclass, which rolls back; subclasses in the features that throw them,
 * each with a message key. {@code find…} methods return an {@link java.util.Optional}, {@code get…} methods throw.
 */
package it.rer.portico.platform.error;
