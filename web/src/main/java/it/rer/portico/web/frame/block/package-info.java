/**
 * Blocks of the page alone, as other pages hold them: the same facelets, the same rules for caches. What a host's page needs otherwise is
 * changed in the finished markup ({@link it.rer.portico.web.frame.block.HostAdaptation}), never in a facelet. Here, because whoever takes
 * what is sent from a block answers with that block.
 */
package it.rer.portico.web.frame.block;
