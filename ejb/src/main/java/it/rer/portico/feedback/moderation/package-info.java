/**
 * Ratings and inquiries that exceeded a budget and wait for an editor's review: their sums, and the decisions about them. Permissions are
 * not checked here, but in {@code desk.moderation}.
 */
package it.rer.portico.feedback.moderation;
