/**
 * Moderation of ratings and inquiries that exceeded a budget: an editor accepts them, so that they count, or rejects them. Whoever may
 * publish a page decides about its ratings, whoever may publish in the whole site about the rest.
 */
package it.rer.portico.desk.moderation;
