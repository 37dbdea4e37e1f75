package it.rer.portico.web.desk.translation;

import it.rer.portico.contents.Entry;
import it.rer.portico.contents.LanguageState;
import it.rer.portico.language.Language;
import it.rer.portico.page.TranslationState;
import it.rer.portico.web.desk.Place;
import it.rer.portico.web.http.Links;
import java.util.List;

/**
 * How far a page is in one language, as translators see it.
 *
 * @param state one of {@link #STATES}
 * @param address of the screen where something is done about it
 * @param version that the editor sees
 */
public record TranslationCell(long pageId, Language language, String state, String address, long version) {

    /** In the bundle after {@code translations.state.}. */
    public static final List<String> STATES = List.of("missing", "draft", "stale", "current", "withdrawn");

    static TranslationCell of(Entry entry, Language language, Links links) {
        var state = entry.state(language);
        var name = state.map(TranslationCell::name).orElse("missing");
        return new TranslationCell(
                entry.pageId(),
                language,
                name,
                links.to(
                        name.equals("stale")
                                ? Place.of(Place.HISTORY, entry.pageId(), language) + "&source=true"
                                : Place.of(Place.PAGE, entry.pageId())),
                state.map(LanguageState::version).orElse(0L));
    }

    private static String name(LanguageState state) {
        if (state.stale()) {
            return "stale";
        }
        if (state.state() == TranslationState.WITHDRAWN) {
            return "withdrawn";
        }
        return state.hasDraft() ? "draft" : "current";
    }

    public String getLang() {
        return language.code();
    }

    public String getState() {
        return state;
    }

    public String getAddress() {
        return address;
    }

    public boolean isStale() {
        return state.equals("stale");
    }

    /** What a button sends to say that the translation is right as it is. */
    public String getConfirmation() {
        return pageId + ":" + language.code() + ":" + version;
    }
}
