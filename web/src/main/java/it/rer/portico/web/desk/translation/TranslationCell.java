package it.rer.portico.web.desk.translation;

import it.rer.portico.desk.tree.Entry;
import it.rer.portico.desk.tree.LanguageState;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.platform.address.Links;
import java.util.List;
import java.util.stream.Stream;

/**
 * The state of a page's translation into one language: a cell of the list.
 *
 * @param state one of {@link #LABELS}
 * @param also a second state; empty if there is none
 * @param address of the screen where the translation is edited or confirmed
 * @param version of the translation, for optimistic locking
 */
public record TranslationCell(long pageId, Language language, String state, String also, String address, long version) {

    private static final String STALE = "stale";
    private static final String DRAFT = "draft";

    /** A draft of a text that is published in an earlier revision. */
    private static final String NEWER_DRAFT = "newer-draft";

    /** The states to filter by. */
    public static final List<String> STATES = List.of("missing", DRAFT, STALE, "current", "withdrawn");

    /**
     * The keys of all states in the bundle, after {@code translations.state.}. Outside their sections editors are not told whether a text
     * is missing or just unpublished.
     */
    public static final List<String> LABELS = Stream.concat(STATES.stream(), Stream.of(NEWER_DRAFT, "unpublished"))
            .toList();

    static TranslationCell of(Entry entry, Language language, Links links) {
        var written = entry.state(language);
        var plain = written.map(TranslationCell::plain).orElse(entry.writable() ? "missing" : "unpublished");
        boolean stale = written.filter(LanguageState::stale).isPresent();
        var path = stale
                ? ScreenPath.of(ScreenPath.HISTORY, entry.pageId(), language) + "&source=true"
                : ScreenPath.of(ScreenPath.PAGE, entry.pageId());
        return new TranslationCell(
                entry.pageId(),
                language,
                stale ? STALE : plain,
                stale && !plain.equals("current") ? plain : "",
                links.to(path),
                written.map(LanguageState::version).orElse(0L));
    }

    /** The state regardless of whether the source is newer. */
    private static String plain(LanguageState state) {
        return switch (state.state()) {
            case WITHDRAWN -> "withdrawn";
            case PUBLISHED -> state.hasDraft() ? NEWER_DRAFT : "current";
            case DRAFT -> DRAFT;
        };
    }

    /** Whether it matches a state of the filter; a newer draft counts as a draft. */
    boolean is(String asked) {
        return Stream.of(state, also)
                .map(each -> each.equals(NEWER_DRAFT) ? DRAFT : each)
                .anyMatch(asked::equals);
    }

    public String getLang() {
        return language.code();
    }

    public String getState() {
        return state;
    }

    public String getAlso() {
        return also;
    }

    public String getAddress() {
        return address;
    }

    public boolean isStale() {
        return state.equals(STALE);
    }

    /** The value of the button that confirms that the translation still matches its source. */
    public String getConfirmation() {
        return pageId + ":" + language.code() + ":" + version;
    }
}
