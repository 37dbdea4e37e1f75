/**
 * The portal's own header and footer around our pages: a template is fetched from the portal in the background, checked, and used in place
 * of ours. The requirements for a template are in {@code docs/host-template.md}.
 */
package it.rer.portico.web.frame.template;
