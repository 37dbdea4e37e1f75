package it.rer.portico.web.platform.asset;

/**
 * A drawing of the sprite, to be inlined where a page cannot refer to the sprite: browsers load no symbol from another origin.
 *
 * @param viewBox of the drawing, as in SVG
 * @param content the drawing's elements, as markup
 */
public record Icon(String viewBox, String content) {}
