package it.rer.portico.media.library;

import it.rer.portico.platform.language.Language;

/**
 * A text that names a file.
 *
 * @param pageId the page of the text
 * @param title of the text; empty if it is a draft that whoever asks may not see
 * @param isPublished whether citizens read that text; if not, it is a draft
 * @param isWritable whether whoever asks may write in that page
 * @param isChangeable whether they may change what that text says, and so the file as far as this text goes
 */
public record MediaUse(
        long pageId, Language language, String title, boolean isPublished, boolean isWritable, boolean isChangeable) {

    /** The same for somebody who may write in the page, or may not, and publish it, or may not. */
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
