/**
 * What citizens read and send: pages, feeds, files, ratings, inquiries, and shared drafts. Nothing here creates a session or a cookie, and
 * everything works without JavaScript. A new kind of page or form for citizens is a package here.
 */
package it.rer.portico.web.citizen;
