package it.rer.portico.content.xliff;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.platform.language.Language;
import java.util.Objects;

/**
 * A page to be translated.
 *
 * @param page its id
 * @param revision the id of the revision that is translated
 * @param content of that revision, sanitised
 * @param translation an existing translation, to be reviewed; null if there is none. Its units are exported with those of the source that
 *     have the same elements and to which they are known to belong; the others become notes
 * @param translatedFrom the source from which that translation was made; null if it is not known
 */
public record XliffPage(
        long page,
        long revision,
        Language source,
        Language target,
        PageContent content,
        PageContent translation,
        PageContent translatedFrom) {

    /** @throws IllegalArgumentException if both languages are the same */
    public XliffPage {
        Objects.requireNonNull(content);
        if (source == target) {
            throw new IllegalArgumentException("A text is not translated into its own language: " + source);
        }
    }
}
