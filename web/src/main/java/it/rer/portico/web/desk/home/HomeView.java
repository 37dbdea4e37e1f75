package it.rer.portico.web.desk.home;

import it.rer.portico.contents.LanguageState;
import it.rer.portico.home.Home;
import it.rer.portico.home.Overview;
import it.rer.portico.home.Shortlist;
import it.rer.portico.identity.Role;
import it.rer.portico.web.desk.People;
import it.rer.portico.web.desk.Place;
import it.rer.portico.web.http.Links;
import it.rer.portico.web.identity.DeskView;
import it.rer.portico.web.site.Visit;
import it.rer.portico.web.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code desk.xhtml}: what there is to do, and what happened. */
@Named("home")
@RequestScoped
public class HomeView {

    private static final String CHANGED = "changed";
    private static final String STALE = "stale";

    /** The one screen that lists what a list here begins. */
    private static final String ALL_STALE = Place.TRANSLATIONS + "?state=stale";

    @Inject
    private DeskView desk;

    @Inject
    private Visit visit;

    @Inject
    private Links links;

    @Inject
    private Home home;

    @Inject
    private People people;

    private List<Part> parts;

    /** What the lists are called in the bundle, after {@code home.}. */
    public static List<String> keys() {
        return List.of("reviews", "returned", "drafts", "waiting", "scheduled", "expiring", STALE, "lowest", CHANGED);
    }

    /** Whether she writes or publishes, so that there are lists for her. */
    public boolean isWriter() {
        return desk.isA(Role.AUTHOR) || desk.isA(Role.PUBLISHER);
    }

    public String getNewPage() {
        return links.to(Place.NEW);
    }

    /** The lists that have something in them. */
    public List<Part> getParts() {
        if (parts == null) {
            parts = isWriter()
                    ? parts(home.overview())
                            .filter(part -> !part.rows().isEmpty())
                            .toList()
                    : List.of();
        }
        return parts;
    }

    /** Whether nothing waits. */
    public boolean isIdle() {
        return isWriter() && getParts().stream().allMatch(part -> part.key().equals(CHANGED));
    }

    private Stream<Part> parts(Overview overview) {
        return Stream.of(
                part("reviews", overview.reviews(), Place.PUBLISH, state -> by(state, state.reviewAt())),
                part("returned", overview.returned(), Place.PUBLISH, state -> moment(state.reviewAt())),
                part("drafts", overview.drafts(), Place.PAGE, this::changed),
                part("waiting", overview.waiting(), Place.PUBLISH, state -> moment(state.reviewAt())),
                part("scheduled", overview.scheduled(), Place.PUBLISH, state -> moment(state.publishAt())),
                part("expiring", overview.expiring(), Place.PUBLISH, state -> moment(state.expireAt())),
                part(STALE, overview.stale(), Place.PAGE, this::changed),
                lowest(overview.lowest()),
                part(CHANGED, overview.changed(), Place.PAGE, state -> by(state, state.changedAt())));
    }

    private Part part(String key, Shortlist<LanguageState> list, String screen, Function<LanguageState, String> note) {
        var rows = list.first().stream()
                .map(state -> row(state, screen, note.apply(state)))
                .toList();
        return new Part(key, rows, key.equals(STALE) ? links.to(ALL_STALE) : "", list.total() - rows.size());
    }

    private Part lowest(Shortlist<Overview.Rated> list) {
        var rows = list.first().stream()
                .map(rated -> row(
                        rated.state(),
                        Place.PAGE,
                        Texts.message(
                                visit.language(),
                                "home.judged",
                                rated.score().percent(),
                                rated.score().count())))
                .toList();
        return new Part("lowest", rows, "", list.total() - rows.size());
    }

    private Row row(LanguageState state, String screen, String note) {
        return new Row(state.title(), state.language().code(), links.to(Place.of(screen, state.pageId())), note);
    }

    private String changed(LanguageState state) {
        return moment(state.changedAt());
    }

    private String by(LanguageState state, Instant at) {
        return moment(at) + ", " + people.name(state.changedBy());
    }

    private String moment(Instant at) {
        return Texts.moment(visit.language(), at);
    }

    /**
     * A list.
     *
     * @param key of its heading in the bundle, after {@code home.}
     * @param address where all of it is listed; empty if no screen does
     * @param others how many are not in it
     */
    public record Part(String key, List<Row> rows, String address, int others) {

        public String getKey() {
            return key;
        }

        public List<Row> getRows() {
            return rows;
        }

        public String getAddress() {
            return address;
        }

        public int getOthers() {
            return others;
        }
    }

    /** A text in a list. */
    public record Row(String title, String lang, String address, String note) {

        public String getTitle() {
            return title;
        }

        public String getLang() {
            return lang;
        }

        public String getAddress() {
            return address;
        }

        public String getNote() {
            return note;
        }
    }
}
