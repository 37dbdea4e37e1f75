package it.rer.portico.web.desk;

import it.rer.portico.content.page.ReviewState;
import it.rer.portico.content.page.TranslationState;
import it.rer.portico.desk.tree.LanguageState;
import it.rer.portico.platform.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The state of a page in one language, as one or more labels.
 *
 * @param lang ISO 639-1
 * @param names of the states; the key of each in the bundle begins with {@code state.}
 */
public record StateMark(String lang, List<String> names) {

    /** All possible names. */
    public static final List<String> NAMES =
            List.of("published", "draft", "review", "returned", "stale", "scheduled", "withdrawn", "missing");

    public StateMark {
        names = List.copyOf(names);
    }

    /** @param state empty if the page is not written in the language */
    public static StateMark of(Language language, Optional<LanguageState> state) {
        return new StateMark(language.code(), state.map(StateMark::names).orElse(List.of("missing")));
    }

    private static List<String> names(LanguageState state) {
        var names = new ArrayList<String>();
        if (state.state() == TranslationState.PUBLISHED) {
            names.add("published");
        } else if (state.state() == TranslationState.WITHDRAWN) {
            names.add("withdrawn");
        }
        if (state.review() == ReviewState.REQUESTED) {
            names.add("review");
        } else if (state.review() == ReviewState.RETURNED) {
            names.add("returned");
        } else if (state.hasDraft() && state.state() != TranslationState.WITHDRAWN) {
            names.add("draft");
        }
        if (state.stale()) {
            names.add("stale");
        }
        if (state.publishing().isPresent()) {
            names.add("scheduled");
        }
        return names;
    }

    public String getLang() {
        return lang;
    }

    public List<String> getNames() {
        return names;
    }
}
