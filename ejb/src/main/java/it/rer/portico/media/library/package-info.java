/**
 * The media library: the files that editors uploaded, and who may see and change them. Texts refer to a file as {@code media:12}, whatever
 * its current content is.
 *
 * <p>Decisions: contents are stored in the database, so that restoring it restores the site, and in rows of half a megabyte, so that no
 * file is in memory as a whole while it is served. A file is public exactly while a published text, a former address or a setting names it;
 * there is no separate decision. A file that only drafts name is visible to the editors who may edit those drafts:
 * {@link it.rer.portico.media.library.MediaRights}.
 */
package it.rer.portico.media.library;
