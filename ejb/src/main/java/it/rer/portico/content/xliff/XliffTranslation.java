package it.rer.portico.content.xliff;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;

/**
 * A page that came back from the translator.
 *
 * @param page its identity
 * @param revision the identity of the revision that was translated
 * @param line where what is said of the page begins in the file, from 1
 * @param column of that line, from 1
 * @param content in the target language. Its body is to be sanitised; its description is empty if the source's was
 * @param copies how many of its pieces say the same in both languages: names perhaps, or what nobody has translated
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

    /** What is said to whoever sent the file, where the page can be read but not taken: with the place in the file. */
    public XliffException refused(PorticoException reason) {
        return new XliffException(this, "xliff.refused", reason);
    }
}
