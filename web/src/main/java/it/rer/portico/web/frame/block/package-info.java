/**
 * Blocks served alone, for pages of other sites: the same facelets and the same cache as in our own pages. Differences that a host needs
 * are made in the rendered markup ({@link it.rer.portico.web.frame.block.HostAdaptation}), never in a facelet. This is in the frame because
 * servlets of citizens' forms, too, answer with a block.
 */
package it.rer.portico.web.frame.block;
