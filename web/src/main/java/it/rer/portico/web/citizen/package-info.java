/**
 * What citizens read and send: pages, feeds, files, ratings, inquiries, and drafts that were shared with them. No session and no cookie is
 * made here, and all of it works without script. A new kind of page or form for citizens is a package here.
 */
package it.rer.portico.web.citizen;
