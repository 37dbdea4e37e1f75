/**
 * The site's own texts, images and addresses, which administrators change while it runs. What operators set at the start is in
 * {@code platform.config}. A new setting goes here, with its form and its default.
 */
package it.rer.portico.setting;
