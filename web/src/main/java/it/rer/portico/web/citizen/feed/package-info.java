/** The site for programs: sitemap, robots.txt, Atom feeds. A new format for programs goes here. */
package it.rer.portico.web.citizen.feed;
