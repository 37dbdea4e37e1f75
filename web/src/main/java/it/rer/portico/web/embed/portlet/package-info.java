/**
 * Blocks of the page served alone, for pages that others own: the same facelets, the same rules for caches. What a host's page needs
 * otherwise is changed in the finished markup ({@link it.rer.portico.web.embed.portlet.HostAdaptation}), never in a facelet.
 */
package it.rer.portico.web.embed.portlet;
