package it.rer.portico.content.page;

import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.language.Language;
import java.util.Objects;

/**
 * The data of a new page: its position in the tree and its text in one language.
 *
 * @param parentId the page above; null for a root
 * @param position order among its siblings, smaller first
 * @param inNavigation whether navigation lists it
 */
public record NewPage(
        Long parentId, int position, PageKind kind, boolean inNavigation, Language language, Slug slug, PageText text) {

    /** Refuses null, except for the parent. */
    public NewPage {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(language);
        Objects.requireNonNull(slug);
        Objects.requireNonNull(text);
    }

    /** The same page with another slug. */
    NewPage at(Slug other) {
        return new NewPage(parentId, position, kind, inNavigation, language, other, text);
    }
}
