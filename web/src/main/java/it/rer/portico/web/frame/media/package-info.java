/**
 * The paths of uploaded files ({@link it.rer.portico.web.frame.media.MediaPath}), and the preview image in the head of every page. Sending
 * files and showing them in texts is in {@code web.citizen.media}.
 */
package it.rer.portico.web.frame.media;
