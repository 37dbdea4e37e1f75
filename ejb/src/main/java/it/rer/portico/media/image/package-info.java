/**
 * Images as they are shown: turned upright, without what the camera noted, and once in each width, made when they are uploaded. What
 * costs too much memory or time is refused before it is unpacked.
 */
package it.rer.portico.media.image;
