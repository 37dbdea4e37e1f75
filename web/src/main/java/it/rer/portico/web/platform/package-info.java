/**
 * The technical base of the web module: addresses, HTTP requests and responses, forms, assets with fingerprints, messages in two languages.
 * Nothing here knows what a page of the site is. What another web application could use unchanged goes here.
 */
package it.rer.portico.web.platform;
