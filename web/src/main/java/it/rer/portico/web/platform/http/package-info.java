/** HTTP: servlets, finished answers, headers that protect readers, counts of what is sent. Knows no page. */
package it.rer.portico.web.platform.http;
