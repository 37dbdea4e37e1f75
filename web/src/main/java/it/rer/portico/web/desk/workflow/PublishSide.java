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

/** One language of a page on its way to citizens. */
public class PublishSide {

    private final EditingState sheet;
    private final Readiness readiness;
    private final Language told;

    private CheckReport report;

    private PublishSide(EditingState sheet, Readiness readiness, Language told) {
        this.sheet = sheet;
        this.readiness = readiness;
        this.told = told;
    }

    /** @param told the language in which the editor reads */
    static Optional<PublishSide> of(EditingState sheet, Readiness readiness, Language told) {
        return sheet.saved().map(text -> new PublishSide(sheet, readiness, told));
    }

    Language language() {
        return sheet.language();
    }

    long version() {
        return sheet.currentVersion();
    }

    public String getLang() {
        return language().code();
    }

    public String getTitle() {
        return sheet.saved().orElseThrow().content().title();
    }

    public int getNumber() {
        return sheet.number();
    }

    /** Whether there is something that citizens do not read yet. */
    public boolean isDraft() {
        return sheet.hasDraft();
    }

    public boolean isPublished() {
        return sheet.state().filter(TranslationState.PUBLISHED::equals).isPresent();
    }

    /** Whether citizens read it once, and do not any more. */
    public boolean isWithdrawn() {
        return sheet.state().filter(TranslationState.WITHDRAWN::equals).isPresent();
    }

    /** Its path below the language. */
    public String getPath() {
        return sheet.path().orElse("");
    }

    public boolean isReviewRequested() {
        return sheet.review() == ReviewState.REQUESTED;
    }

    public boolean isReturned() {
        return sheet.review() == ReviewState.RETURNED;
    }

    public String getReviewNote() {
        return sheet.reviewNote().orElse("");
    }

    public String getReviewBy() {
        return sheet.reviewBy().orElse("");
    }

    public String getPublishAt() {
        return moment(sheet.publishAt());
    }

    public String getExpireAt() {
        return moment(sheet.expireAt());
    }

    private String moment(Optional<Instant> at) {
        return at.map(each -> Texts.moment(told, each)).orElse("");
    }

    EditingState sheet() {
        return sheet;
    }

    /** Made when it is first shown: what only sends a form needs none, and the service that publishes makes its own. */
    private CheckReport report() {
        if (report == null) {
            report = readiness.report(new CheckedText(
                    sheet.language(), sheet.saved().orElseThrow().content()));
        }
        return report;
    }

    public boolean isBlocked() {
        return report().blocks();
    }

    public List<FindingRow> getFindings() {
        return report().findings().stream()
                .map(finding -> FindingRow.of(finding, told))
                .toList();
    }
}
