/**
 * Feedback of citizens on a page or on the site: ratings, inquiries and, in this package, what both have in common. The only personal data
 * stored is what citizens type themselves. A new kind of feedback is a package here; the services with which editors read it are in
 * {@code desk}.
 */
package it.rer.portico.feedback;
