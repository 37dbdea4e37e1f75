package it.rer.portico.web.desk.home;

import it.rer.portico.desk.home.Overview;
import it.rer.portico.desk.tree.LanguageState;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.web.desk.EditorNamesView;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Makes the lists of the home screen from an overview. */
@RequestScoped
public class HomeLists {

    static final String CHANGED = "changed";
    private static final String STALE = "stale";
    private static final String LOWEST = "lowest";

    /** The screen with a whole list. */
    private static final String ALL = ScreenPath.HOME_LIST + "?list=";

    /** Outdated translations have a screen that says more. */
    private static final String ALL_STALE = ScreenPath.TRANSLATIONS + "?state=stale";

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    @Inject
    private EditorNamesView people;

    /** The keys of the lists in the bundle, after {@code home.}. */
    public static List<String> keys() {
        return List.of("reviews", "returned", "drafts", "waiting", "scheduled", "expiring", STALE, LOWEST, CHANGED);
    }

    /** The lists of an overview, in the order of the screen. */
    public List<HomeList> of(Overview overview) {
        return List.of(
                list("reviews", overview.reviews(), ScreenPath.PUBLISH, state -> by(state, state.reviewAt())),
                list("returned", overview.returned(), ScreenPath.PUBLISH, state -> moment(state.reviewAt())),
                list("drafts", overview.drafts(), ScreenPath.PAGE, this::changed),
                list("waiting", overview.waiting(), ScreenPath.PUBLISH, state -> moment(state.reviewAt())),
                list("scheduled", overview.scheduled(), ScreenPath.PUBLISH, state -> moment(state.publishAt())),
                list("expiring", overview.expiring(), ScreenPath.PUBLISH, state -> moment(state.expireAt())),
                list(STALE, overview.stale(), ScreenPath.PAGE, this::changed),
                lowest(overview.lowest()),
                list(
                        CHANGED,
                        overview.changed(),
                        ScreenPath.PAGE,
                        state -> by(state, state.text().writtenAt())));
    }

    private HomeList list(
            String key, ResultPage<LanguageState> list, String screen, Function<LanguageState, String> note) {
        var rows = list.rows().stream()
                .map(state -> row(state, screen, note.apply(state)))
                .toList();
        return new HomeList(key, rows, links.to(key.equals(STALE) ? ALL_STALE : ALL + key), list.total());
    }

    private HomeList lowest(ResultPage<Overview.Rated> list) {
        var rows = list.rows().stream()
                .map(rated -> row(
                        rated.state(),
                        ScreenPath.PAGE,
                        Texts.message(
                                requestContext.language(),
                                "home.judged",
                                rated.score().percent(),
                                rated.score().count())))
                .toList();
        return new HomeList(LOWEST, rows, links.to(ALL + LOWEST), list.total());
    }

    private HomeList.Row row(LanguageState state, String screen, String note) {
        return new HomeList.Row(
                state.title(), state.language().code(), links.to(ScreenPath.of(screen, state.pageId())), note);
    }

    private String changed(LanguageState state) {
        return moment(state.text().writtenAt());
    }

    private String by(LanguageState state, Instant at) {
        return moment(at) + ", " + people.name(state.text().writtenBy());
    }

    private String moment(Instant at) {
        return Texts.moment(requestContext.language(), at);
    }
}
