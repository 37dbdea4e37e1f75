/**
 * Blocks for pages of other sites: each at its own address, the page for integrators, styles and scripts for hosts. Rendering and adapting
 * blocks is in {@link it.rer.portico.web.frame.block}.
 */
package it.rer.portico.web.embed.portlet;
