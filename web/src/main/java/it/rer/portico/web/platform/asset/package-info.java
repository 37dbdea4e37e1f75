/** Style, script, fonts, icons, images: served from memory, under names that change with their content. */
package it.rer.portico.web.platform.asset;
