package it.rer.portico.web.platform.asset;

/**
 * A drawing of the sprite, to be written into a page where the sprite cannot be referred to: browsers take no symbol from another
 * origin.
 *
 * @param viewBox as in SVG
 * @param content the elements of the drawing
 */
public record Icon(String viewBox, String content) {}
