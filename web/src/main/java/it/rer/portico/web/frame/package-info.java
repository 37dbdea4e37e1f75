/**
 * What all pages share: the context of a request, rendering and caching of views, header and footer, the host template, and the adaptation
 * of blocks to hosts. What is between header and footer is unknown here. What both citizens' pages and the desk's screens need goes here.
 */
package it.rer.portico.web.frame;
