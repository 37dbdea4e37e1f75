package it.rer.portico.media;

import it.rer.portico.language.Language;

/**
 * A text that names a file.
 *
 * @param pageId the page of the text
 * @param title of the text; empty if it is a draft that whoever asks may not see
 * @param isPublished whether citizens read that text; if not, it is a draft
 * @param isWritable whether whoever asks may write in that page
 */
public record MediaUse(long pageId, Language language, String title, boolean isPublished, boolean isWritable) {

    /** The same for somebody who may write in the page, or may not. */
    MediaUse seenBy(boolean writer) {
        return new MediaUse(pageId, language, writer || isPublished ? title : "", isPublished, writer);
    }
}
