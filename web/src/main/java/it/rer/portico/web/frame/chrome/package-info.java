/**
 * The portal's own header and footer around our pages: fetched in the background from a template of the portal's, checked, and worn in
 * place of ours. What a template must be is in {@code docs/chrome.md}.
 */
package it.rer.portico.web.frame.chrome;
