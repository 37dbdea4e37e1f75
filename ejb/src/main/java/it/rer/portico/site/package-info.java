/**
 * What leaves the module: the published site that citizens read, e-mail, and the content of a demonstration. Drafts are not known here,
 * and nothing is changed by whoever reads. A new view of what is published goes here; who publishes is in {@code desk}.
 */
package it.rer.portico.site;
