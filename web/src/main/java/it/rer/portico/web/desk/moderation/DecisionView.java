package it.rer.portico.web.desk.moderation;

import it.rer.portico.desk.moderation.Moderation;
import it.rer.portico.feedback.ModerationReason;
import it.rer.portico.feedback.moderation.ModerationSubject;
import it.rer.portico.feedback.moderation.TimeSpan;
import it.rer.portico.web.desk.DateInput;
import it.rer.portico.web.desk.moderation.SetApartRow.Decision;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Backs {@code controlla.xhtml}: shows what accepting or rejecting feedback that was set apart would change, and does it. */
@Named("decision")
@RequestScoped
public class DecisionView {

    @Inject
    private Screen screen;

    @Inject
    private Links links;

    @Inject
    private RequestContext requestContext;

    @Inject
    private Moderation moderation;

    private boolean read;
    private TimeSpan span;
    private SetApartRow row;

    /** Answers 404 if the query names no subject, and reports a malformed time span before the view is built. */
    public void open() throws IOException {
        if (subject().isEmpty()) {
            screen.sendMissing();
        } else {
            getRow();
        }
    }

    private Optional<ModerationSubject> subject() {
        return ModerationSubject.find(screen.parameter(SetApartRow.SUBJECT));
    }

    /** The feedback to decide about; null if the subject or the time span is invalid. */
    public SetApartRow getRow() {
        if (!read) {
            read = true;
            subject().ifPresent(this::read);
        }
        return row;
    }

    private void read(ModerationSubject subject) {
        if (screen.attempt(() -> span = new TimeSpan(moment(SetApartRow.FROM), moment(SetApartRow.UNTIL)))) {
            row = SetApartRow.of(moderation.get(subject, span), requestContext.language(), links);
        }
    }

    private Instant moment(String input) {
        return DateInput.moment(input, screen.parameter(input));
    }

    /** Accepts the feedback, and redirects to the list. */
    public void letIn() {
        if (getRow() != null && screen.attempt(() -> moderation.letIn(row.subject(), span))) {
            screen.redirectTo(ScreenPath.SET_APART, "let-in");
        }
    }

    /** Rejects the feedback, and redirects to the list. */
    public void leaveOut() {
        if (getRow() != null && screen.attempt(() -> moderation.leaveOut(row.subject(), span))) {
            screen.redirectTo(ScreenPath.SET_APART, "left-out");
        }
    }

    /** Whether it is to be accepted; otherwise it is to be rejected. */
    public boolean isLettingIn() {
        return getCode().equals(Decision.LET_IN.code());
    }

    /** The decision, as the query string has it. */
    public String getCode() {
        return screen.parameter(SetApartRow.DECISION);
    }

    /** The subject, as the query string has it. */
    public String getSubject() {
        return screen.parameter(SetApartRow.SUBJECT);
    }

    public String getFrom() {
        return screen.parameter(SetApartRow.FROM);
    }

    public String getUntil() {
        return screen.parameter(SetApartRow.UNTIL);
    }

    /** Whether there is something to decide about in the time span. */
    public boolean isAny() {
        return getRow() != null && row.isAny();
    }

    /** Why the feedback was set apart, with the number for each reason, highest first. */
    public List<Reason> getReasons() {
        return getRow() == null
                ? List.of()
                : moderation.reasons(row.subject(), span).entrySet().stream()
                        .sorted(Map.Entry.<ModerationReason, Long>comparingByValue()
                                .reversed())
                        .map(each -> new Reason(
                                Texts.key(each.getKey()), Texts.number(requestContext.language(), each.getValue())))
                        .toList();
    }

    /**
     * A reason with its number.
     *
     * @param key in the bundle, after {@code apart.reason.}
     */
    public record Reason(String key, String count) {

        public String getKey() {
            return key;
        }

        public String getCount() {
            return count;
        }
    }
}
