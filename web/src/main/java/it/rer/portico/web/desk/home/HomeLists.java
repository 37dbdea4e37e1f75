package it.rer.portico.web.desk.home;

import it.rer.portico.desk.home.Overview;
import it.rer.portico.desk.tree.LanguageState;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.web.desk.People;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The lists of what there is to do, as readers see them. */
@RequestScoped
public class HomeLists {

    static final String CHANGED = "changed";
    private static final String STALE = "stale";
    private static final String LOWEST = "lowest";

    /** The screen that lists all of what a list here begins. */
    private static final String ALL = ScreenPath.HOME_LIST + "?list=";

    /** Another tells more of these. */
    private static final String ALL_STALE = ScreenPath.TRANSLATIONS + "?state=stale";

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    @Inject
    private People people;

    /** What the lists are called in the bundle, after {@code home.}. */
    public static List<String> keys() {
        return List.of("reviews", "returned", "drafts", "waiting", "scheduled", "expiring", STALE, LOWEST, CHANGED);
    }

    /** The lists of an overview, in the order in which they are shown. */
    public List<HomeList> of(Overview overview) {
        return List.of(
                part("reviews", overview.reviews(), ScreenPath.PUBLISH, state -> by(state, state.reviewAt())),
                part("returned", overview.returned(), ScreenPath.PUBLISH, state -> moment(state.reviewAt())),
                part("drafts", overview.drafts(), ScreenPath.PAGE, this::changed),
                part("waiting", overview.waiting(), ScreenPath.PUBLISH, state -> moment(state.reviewAt())),
                part("scheduled", overview.scheduled(), ScreenPath.PUBLISH, state -> moment(state.publishAt())),
                part("expiring", overview.expiring(), ScreenPath.PUBLISH, state -> moment(state.expireAt())),
                part(STALE, overview.stale(), ScreenPath.PAGE, this::changed),
                lowest(overview.lowest()),
                part(
                        CHANGED,
                        overview.changed(),
                        ScreenPath.PAGE,
                        state -> by(state, state.text().writtenAt())));
    }

    private HomeList part(
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
