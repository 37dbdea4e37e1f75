/**
 * Images and documents that editors upload: the recognition of formats, the processing of images, and the library that stores them. How a
 * page shows a file is not known here. A new format goes into {@code format}, a new width of images into {@code image}.
 */
package it.rer.portico.media;
