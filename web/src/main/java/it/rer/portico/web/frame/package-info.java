/**
 * What stands around every answer: what is known of a request, how a view is rendered and cached, header and footer, the template of the
 * host, and how a block is adapted to a host that holds it. What is said between header and footer is not known here. What all pages of citizens and all screens need alike goes here.
 */
package it.rer.portico.web.frame;
