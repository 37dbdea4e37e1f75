package it.rer.portico.content.xliff;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;

/**
 * The translation of a page, as read from a file.
 *
 * @param page its id
 * @param revision the id of the revision that was translated
 * @param line of the page's element in the file, from 1
 * @param column of that line, from 1
 * @param content in the target language. Its body is not yet sanitised; its description is empty if the source's was
 * @param copies how many units have the same text in both languages: names perhaps, or text that nobody has translated
 */
public record XliffTranslation(
        long page,
        long revision,
        Language source,
        Language target,
        int line,
        int column,
        PageContent content,
        int copies) {

    /** The exception for a page that was read but cannot be imported, with its position in the file. */
    public XliffException refused(PorticoException reason) {
        return new XliffException(this, "xliff.refused", reason);
    }
}
