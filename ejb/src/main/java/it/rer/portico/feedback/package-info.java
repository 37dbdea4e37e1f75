/**
 * What citizens say of a page or of the site: ratings, inquiries and, in this package, what the two have in common. Nothing of a person
 * is kept but what that person typed. A new question to citizens is a package here; who reads the answers is in {@code desk}.
 */
package it.rer.portico.feedback;
