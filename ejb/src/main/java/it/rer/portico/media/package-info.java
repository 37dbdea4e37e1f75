/**
 * Images and documents that editors upload: what a content is, the sizes in which an image is shown, and the library that keeps them.
 * What a page says about a file is not known here. A new format goes into {@code format}, a new size of images into {@code image}.
 */
package it.rer.portico.media;
