/** The languages of the site. Two are built in, because the pages, the bundles and the law's labels are written in two. */
package it.rer.portico.platform.language;
