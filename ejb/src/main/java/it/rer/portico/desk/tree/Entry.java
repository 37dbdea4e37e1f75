package it.rer.portico.desk.tree;

import it.rer.portico.content.page.PageKind;
import it.rer.portico.platform.language.Language;
import java.util.Map;
import java.util.Optional;

/**
 * A page in a list of the desk.
 *
 * @param version of the page, which whoever changes its kind, place or menu mark must name
 * @param parentId null at the top of the tree
 * @param children how many pages stand right below it
 * @param states the languages that it is written in; a draft in a section of others is not among them
 * @param writable whether the caller may write in it
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

    /** How far it is in a language; empty if it is not written in it. */
    public Optional<LanguageState> state(Language language) {
        return Optional.ofNullable(states.get(language));
    }

    /** Its title in a language or, failing that, in the other; empty if the caller may read neither. */
    public String title(Language language) {
        return state(language)
                .or(() -> state(language.other()))
                .map(LanguageState::title)
                .orElse("");
    }
}
