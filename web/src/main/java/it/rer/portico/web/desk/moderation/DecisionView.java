package it.rer.portico.web.desk.moderation;

import it.rer.portico.desk.moderation.Moderation;
import it.rer.portico.feedback.ReviewReason;
import it.rer.portico.feedback.review.ReviewSubject;
import it.rer.portico.feedback.review.TimeSpan;
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

/** {@code controlla.xhtml}: lets what was set apart in, or leaves it out, after it has told what follows from that. */
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

    /** Says that there is no such thing, if the address names none, and what is wrong with the span before the view is built. */
    public void open() throws IOException {
        if (subject().isEmpty()) {
            screen.sendMissing();
        } else {
            getRow();
        }
    }

    private Optional<ReviewSubject> subject() {
        return ReviewSubject.find(screen.parameter(SetApartRow.SUBJECT));
    }

    /** What is decided about; null if there is no such subject, or no such span. */
    public SetApartRow getRow() {
        if (!read) {
            read = true;
            subject().ifPresent(this::read);
        }
        return row;
    }

    private void read(ReviewSubject subject) {
        if (screen.attempt(() -> span = new TimeSpan(moment(SetApartRow.FROM), moment(SetApartRow.UNTIL)))) {
            row = SetApartRow.of(moderation.get(subject, span), requestContext.language(), links);
        }
    }

    private Instant moment(String input) {
        return DateInput.moment(input, screen.parameter(input));
    }

    /** Lets it in, and leads back to the list. */
    public void letIn() {
        if (getRow() != null && screen.attempt(() -> moderation.letIn(row.subject(), span))) {
            screen.leaveTo(ScreenPath.SET_APART, "let-in");
        }
    }

    /** Leaves it out, and leads back to the list. */
    public void leaveOut() {
        if (getRow() != null && screen.attempt(() -> moderation.leaveOut(row.subject(), span))) {
            screen.leaveTo(ScreenPath.SET_APART, "left-out");
        }
    }

    /** Whether it is to be let in; it is to be left out otherwise. */
    public boolean isLettingIn() {
        return getCode().equals(Decision.LET_IN.code());
    }

    /** The decision as the address names it. */
    public String getCode() {
        return screen.parameter(SetApartRow.DECISION);
    }

    /** The subject as the address names it. */
    public String getSubject() {
        return screen.parameter(SetApartRow.SUBJECT);
    }

    public String getFrom() {
        return screen.parameter(SetApartRow.FROM);
    }

    public String getUntil() {
        return screen.parameter(SetApartRow.UNTIL);
    }

    /** Whether there is something to decide about in the span. */
    public boolean isAny() {
        return getRow() != null && row.isAny();
    }

    /** Why it was set apart, and how much of it. */
    public List<Reason> getReasons() {
        return getRow() == null
                ? List.of()
                : moderation.reasons(row.subject(), span).entrySet().stream()
                        .sorted(Map.Entry.<ReviewReason, Long>comparingByValue().reversed())
                        .map(each -> new Reason(
                                Texts.key(each.getKey()), Texts.number(requestContext.language(), each.getValue())))
                        .toList();
    }

    /**
     * A reason.
     *
     * @param key of it in the bundle, after {@code apart.reason.}
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
