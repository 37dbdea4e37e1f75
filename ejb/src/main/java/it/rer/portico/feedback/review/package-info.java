/**
 * What citizens sent beyond a budget and waits for a person: reads it, counts it, settles it. Asks nobody for permission; who may decide
 * is known to {@code desk.moderation}.
 */
package it.rer.portico.feedback.review;
