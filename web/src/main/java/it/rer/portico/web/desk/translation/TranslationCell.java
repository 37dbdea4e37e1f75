package it.rer.portico.web.desk.translation;

import it.rer.portico.desk.tree.Entry;
import it.rer.portico.desk.tree.LanguageState;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.platform.address.Links;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far a page is in one language, as translators see it.
 *
 * @param state one of {@link #LABELS}
 * @param also another one that holds besides; empty if none does
 * @param address of the screen where something is done about it
 * @param version that the editor sees
 */
public record TranslationCell(long pageId, Language language, String state, String also, String address, long version) {

    private static final String STALE = "stale";
    private static final String DRAFT = "draft";

    /** A draft of a text that citizens read in another version. */
    private static final String NEWER_DRAFT = "newer-draft";

    /** Those that can be asked for. */
    public static final List<String> STATES = List.of("missing", DRAFT, STALE, "current", "withdrawn");

    /**
     * What a cell can say: in the bundle after {@code translations.state.}. In sections of others it is not known whether a text is missing
     * or has not been published yet.
     */
    public static final List<String> LABELS = Stream.concat(STATES.stream(), Stream.of(NEWER_DRAFT, "unpublished"))
            .toList();

    static TranslationCell of(Entry entry, Language language, Links links) {
        var written = entry.state(language);
        var plain = written.map(TranslationCell::plain).orElse(entry.writable() ? "missing" : "unpublished");
        boolean stale = written.filter(LanguageState::stale).isPresent();
        var place = stale
                ? ScreenPath.of(ScreenPath.HISTORY, entry.pageId(), language) + "&source=true"
                : ScreenPath.of(ScreenPath.PAGE, entry.pageId());
        return new TranslationCell(
                entry.pageId(),
                language,
                stale ? STALE : plain,
                stale && !plain.equals("current") ? plain : "",
                links.to(place),
                written.map(LanguageState::version).orElse(0L));
    }

    /** Leaving aside whether its source is newer. */
    private static String plain(LanguageState state) {
        return switch (state.state()) {
            case WITHDRAWN -> "withdrawn";
            case PUBLISHED -> state.hasDraft() ? NEWER_DRAFT : "current";
            case DRAFT -> DRAFT;
        };
    }

    /** Whether it is in a state that was asked for; every draft is a draft. */
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

    /** What a button sends to say that the translation is right as it is. */
    public String getConfirmation() {
        return pageId + ":" + language.code() + ":" + version;
    }
}
