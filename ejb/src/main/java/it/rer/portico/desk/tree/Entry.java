package it.rer.portico.desk.tree;

import it.rer.portico.content.page.PageKind;
import it.rer.portico.platform.language.Language;
import java.util.Map;
import java.util.Optional;

/**
 * A page in the desk's lists of pages.
 *
 * @param version of the page, to be passed to the methods that change it
 * @param parentId null at the top of the tree
 * @param children number of pages directly below it
 * @param states its languages; in other sections without drafts
 * @param writable whether the caller may edit it
 * @param publishable whether the caller may publish, move and trash it
 */
public record Entry(
        long pageId,
        long version,
        Long parentId,
        PageKind kind,
        boolean inNavigation,
        long children,
        Map<Language, LanguageState> states,
        boolean writable,
        boolean publishable) {

    public Entry {
        states = Map.copyOf(states);
    }

    /** The state of its text in a language; empty if there is none. */
    public Optional<LanguageState> state(Language language) {
        return Optional.ofNullable(states.get(language));
    }

    /** Its title in a language or, if there is none, in the other; empty if the caller may read neither. */
    public String title(Language language) {
        return state(language)
                .or(() -> state(language.other()))
                .map(LanguageState::title)
                .orElse("");
    }
}
