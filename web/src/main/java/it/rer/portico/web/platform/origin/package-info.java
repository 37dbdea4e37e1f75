/** Where a request comes from: from our own pages, the portal or another site, and through which proxies. */
package it.rer.portico.web.platform.origin;
