/** Where a request comes from: our own pages, the portal, another site, or a proxy that speaks for a reader. */
package it.rer.portico.web.platform.origin;
