/**
 * The files that editors uploaded, and who may use them. A text names one as {@code media:12}, whatever its content is at the moment.
 *
 * <p>Decisions: contents are in the database, so that restoring it restores the site, in rows of half a megabyte, so that none is ever
 * in memory as a whole while it is served. A file is public exactly while a published text names it; nobody has to decide that a second
 * time. Among editors, a file that only drafts name is known where those drafts may be written:
 * {@link it.rer.portico.media.library.MediaRights}.
 */
package it.rer.portico.media.library;
