/**
 * Images and documents that editors upload. A text names one as {@code media:12}, whatever its content is at the moment.
 *
 * <p>Decisions: contents are in the database, so that restoring it restores the site, in rows of half a megabyte, so that none is ever
 * in memory as a whole while it is served. What an image is shown at is made once, when it is uploaded. What a content is, is read
 * from the content by its first bytes and, for containers, their table; a library that knows a thousand formats is not needed to let
 * fourteen in. A file is public exactly while a published text names it; nobody has to decide that a second time. Among
 * editors, a file that only drafts name is known where those drafts may be written: {@link it.rer.portico.media.MediaRights}.
 */
package it.rer.portico.media;
