/**
 * Ratings of pages and of the site. Nothing personal is stored: no IP address, no cookie, no account. Spam, and what exceeds a budget, is
 * stored too, so that a mistake can be corrected; its state excludes it from every sum.
 */
package it.rer.portico.feedback.rating;
