package it.rer.portico.web.desk.writing;

import it.rer.portico.desk.tree.LanguageState;
import it.rer.portico.desk.writing.EditingState;
import it.rer.portico.web.desk.EditorNamesView;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Backs the dates in {@code edit-side.xhtml}: when a text was published and changed, and when it is scheduled to be published or withdrawn.
 */
@Named("textDates")
@RequestScoped
public class TextDates {

    /** Keys of all dates in the bundle, after {@code date.}. */
    public static final List<String> NAMES = List.of("published", "changed", "publish-at", "expire-at");

    @Inject
    private RequestContext requestContext;

    @Inject
    private EditView edit;

    @Inject
    private EditorNamesView people;

    /** The dates of a side; empty if the page does not exist in the language yet. */
    public List<Moment> of(EditSide side) {
        var schedule = side.state().schedule();
        var state = newest(side);
        return Stream.of(
                        moment("published", schedule.publishedAt(), ""),
                        moment(
                                "changed",
                                state.map(each -> each.text().writtenAt()),
                                state.map(each -> each.text().writtenBy()).orElse("")),
                        moment("publish-at", schedule.publishAt(), ""),
                        moment("expire-at", schedule.expireAt(), ""))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Moment> moment(String name, Optional<Instant> at, String by) {
        return at.map(
                each -> new Moment(name, Texts.moment(requestContext.language(), each), Texts.machineMoment(each), by));
    }

    /** When the newest text was saved, for the script, in ISO 8601; empty if there is none. */
    public String savedAt(EditSide side) {
        return newest(side)
                .map(state -> state.text().writtenAt())
                .map(Texts::machineMoment)
                .orElse("");
    }

    /** The name of who saved the newest text; empty if there is none. */
    public String savedBy(EditSide side) {
        return newest(side)
                .map(state -> state.text().writtenBy())
                .map(people::name)
                .orElse("");
    }

    private Optional<LanguageState> newest(EditSide side) {
        return edit.getEntry().state(side.language());
    }

    /** When the shown unsaved text was stored, for the script, in ISO 8601; empty if the saved text is shown. */
    public String unsavedAt(EditSide side) {
        return side.state()
                .unsaved()
                .map(EditingState.Unsaved::at)
                .map(Texts::machineMoment)
                .orElse("");
    }

    /** When the review returned the draft of a side; empty if it did not. */
    public String returnedAt(EditSide side) {
        return side.state()
                .review()
                .at()
                .map(at -> Texts.moment(requestContext.language(), at))
                .orElse("");
    }

    /**
     * A date of a text.
     *
     * @param machine in ISO 8601
     * @param by the login name of who did it; empty if it is not shown
     */
    public record Moment(String name, String text, String machine, String by) {

        public String getName() {
            return name;
        }

        public String getText() {
            return text;
        }

        public String getMachine() {
            return machine;
        }

        public String getBy() {
            return by;
        }
    }
}
