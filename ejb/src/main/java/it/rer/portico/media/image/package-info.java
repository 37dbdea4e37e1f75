/**
 * Processing of uploaded images: they are rotated upright, stripped of metadata and scaled to each width once, at the upload. Images that
 * need too much memory or time are refused before they are decoded. A new image format is a class here that parses it, used by
 * {@link it.rer.portico.media.image.PreparedImage}.
 */
package it.rer.portico.media.image;
