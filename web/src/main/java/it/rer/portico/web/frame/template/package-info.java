/**
 * The portal's own header and footer around our pages: fetched in the background from a template of the portal's, checked, and put in
 * place of ours. What a template must be is in {@code docs/host-template.md}.
 */
package it.rer.portico.web.frame.template;
