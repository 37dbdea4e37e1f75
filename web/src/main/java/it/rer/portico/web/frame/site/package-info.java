/** What every answer shares: the context of the request, header, footer and head of the page, links and paths within the site. */
package it.rer.portico.web.frame.site;
