/**
 * Ratings of pages and of the site. Nothing personal is stored: no address, no cookie, no account. Spam, and what exceeds a budget, is
 * kept apart by a state, so that a mistake can be mended, and is left out of every sum.
 */
package it.rer.portico.feedback.rating;
