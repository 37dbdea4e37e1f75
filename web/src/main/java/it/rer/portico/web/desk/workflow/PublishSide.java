package it.rer.portico.web.desk.workflow;

import it.rer.portico.content.check.CheckReport;
import it.rer.portico.content.check.CheckedText;
import it.rer.portico.content.page.ReviewState;
import it.rer.portico.content.page.TranslationState;
import it.rer.portico.desk.workflow.Readiness;
import it.rer.portico.desk.writing.EditingState;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.check.FindingRow;
import it.rer.portico.web.platform.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One language of a page on the publishing screen. */
public class PublishSide {

    private final EditingState state;
    private final Readiness readiness;
    private final Language reader;

    private CheckReport report;

    private PublishSide(EditingState state, Readiness readiness, Language reader) {
        this.state = state;
        this.readiness = readiness;
        this.reader = reader;
    }

    /** @param reader the language of the screen */
    static Optional<PublishSide> of(EditingState state, Readiness readiness, Language reader) {
        return state.text().saved().isEmpty()
                ? Optional.empty()
                : Optional.of(new PublishSide(state, readiness, reader));
    }

    Language language() {
        return state.language();
    }

    long version() {
        return state.text().version();
    }

    public String getLang() {
        return language().code();
    }

    public String getTitle() {
        return state.text().saved().orElseThrow().content().title();
    }

    public int getNumber() {
        return state.text().number();
    }

    /** Whether there is an unpublished draft. */
    public boolean isDraft() {
        return state.text().hasDraft();
    }

    public boolean isPublished() {
        return state.text().state().filter(TranslationState.PUBLISHED::equals).isPresent();
    }

    /** Whether the text was published and then withdrawn. */
    public boolean isWithdrawn() {
        return state.text().state().filter(TranslationState.WITHDRAWN::equals).isPresent();
    }

    /** Its path below the language. */
    public String getPath() {
        return state.text().path().orElse("");
    }

    public boolean isReviewRequested() {
        return state.review().state() == ReviewState.REQUESTED;
    }

    public boolean isReturned() {
        return state.review().state() == ReviewState.RETURNED;
    }

    public String getReviewNote() {
        return state.review().note().orElse("");
    }

    public String getReviewBy() {
        return state.review().by().orElse("");
    }

    public String getPublishAt() {
        return moment(state.schedule().publishAt());
    }

    public String getExpireAt() {
        return moment(state.schedule().expireAt());
    }

    private String moment(Optional<Instant> at) {
        return at.map(each -> Texts.moment(reader, each)).orElse("");
    }

    EditingState state() {
        return state;
    }

    /**
     * Computed when it is first shown: a request that only sends a form needs no report, and the publishing service runs the checks itself.
     */
    private CheckReport report() {
        if (report == null) {
            report = readiness.report(new CheckedText(
                    state.language(), state.text().saved().orElseThrow().content()));
        }
        return report;
    }

    public boolean isBlocked() {
        return report().blocks();
    }

    public List<FindingRow> getFindings() {
        return report().findings().stream()
                .map(finding -> FindingRow.of(finding, reader))
                .toList();
    }
}
