/**
 * What goes out of the module: the published site that citizens read, e-mails, and the demo content. Drafts are not known here. A new way
 * to read what is published goes here; the services with which editors publish are in {@code desk}.
 */
package it.rer.portico.site;
