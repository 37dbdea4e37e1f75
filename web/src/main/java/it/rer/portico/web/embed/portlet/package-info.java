/**
 * Blocks offered to pages that others own: each at an address of its own, the page for integrators, style and script for hosts. The
 * blocks themselves are in {@link it.rer.portico.web.frame.block}.
 */
package it.rer.portico.web.embed.portlet;
