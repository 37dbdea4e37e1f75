/**
 * Styles, scripts, fonts, icons and images, served from memory under names that change with their content. The files are in folders by the
 * pages that use them: {@code citizen}, {@code embed}, {@code desk} and {@code desk/writing}. Scripts are modules, which are joined when
 * the application starts.
 */
package it.rer.portico.web.platform.asset;
