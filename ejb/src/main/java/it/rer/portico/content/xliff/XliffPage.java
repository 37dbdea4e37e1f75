package it.rer.portico.content.xliff;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.platform.language.Language;
import java.util.Objects;

/**
 * A page to be translated.
 *
 * @param page its identity
 * @param revision the identity of the revision that is translated
 * @param content of that revision, sanitised
 * @param translation what there is in the other language, to be looked through; null if there is nothing. Of its body those units are
 *     taken that hold the same elements as the source, and of which it is known to what they belong; the others are put into notes
 * @param translatedFrom what the text said when that translation was made; null if nobody knows
 */
public record XliffPage(
        long page,
        long revision,
        Language source,
        Language target,
        PageContent content,
        PageContent translation,
        PageContent translatedFrom) {

    public XliffPage {
        Objects.requireNonNull(content);
        if (source == target) {
            throw new IllegalArgumentException("A text is not translated into its own language: " + source);
        }
    }
}
