/** HTTP: the base class of servlets, complete responses, security headers, rate limits. Knows nothing of pages. */
package it.rer.portico.web.platform.http;
