/** What every answer shares: the visit that it is about, its rendering, the finished pages that are kept, header and footer. */
package it.rer.portico.web.frame.site;
