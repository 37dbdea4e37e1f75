/**
 * Style, script, fonts, icons, images: served from memory, under names that change with their content. The files are in folders by the
 * screens that they serve: {@code citizen}, {@code embed}, {@code desk} and {@code desk/writing}. Scripts are modules, joined at the start.
 */
package it.rer.portico.web.platform.asset;
