package it.rer.portico.media.library;

import it.rer.portico.platform.language.Language;

/**
 * A text that names a file.
 *
 * @param pageId id of the text's page
 * @param title of the text; empty if it is a draft that the caller may not see
 * @param isPublished whether the text is published; otherwise it is a draft
 * @param isWritable whether the caller may edit the page
 * @param isChangeable whether the caller may change this text: publish it if it is published, edit it if it is a draft
 */
public record MediaUse(
        long pageId, Language language, String title, boolean isPublished, boolean isWritable, boolean isChangeable) {

    /** The use as a caller may see it who may, or may not, edit and publish the page. */
    MediaUse seenBy(boolean writer, boolean publisher) {
        return new MediaUse(
                pageId,
                language,
                writer || isPublished ? title : "",
                isPublished,
                writer,
                isPublished ? publisher : writer);
    }
}
