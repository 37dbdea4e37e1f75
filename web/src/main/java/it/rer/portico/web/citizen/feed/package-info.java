/** The site for programs: sitemap, robots.txt, Atom feeds. */
package it.rer.portico.web.citizen.feed;
