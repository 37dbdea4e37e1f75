/** HTTP: addresses, finished answers, headers that protect readers. Knows no page. */
package it.rer.portico.web.platform.http;
