/** Blocks of the page served alone, for pages that others own: the same facelets, the same rules for caches. */
package it.rer.portico.web.portlet;
