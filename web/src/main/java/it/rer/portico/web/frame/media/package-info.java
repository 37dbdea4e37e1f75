/**
 * Where files are found ({@link it.rer.portico.web.frame.media.MediaPath}), and the image with which an answer is passed on, which
 * stands in the head of every page. How files are sent, and shown in texts, is in {@code web.citizen.media}.
 */
package it.rer.portico.web.frame.media;
