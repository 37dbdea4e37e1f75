/** Incoming forms: their parameters are parsed here, within limits, and never by the container. */
package it.rer.portico.web.platform.form;
