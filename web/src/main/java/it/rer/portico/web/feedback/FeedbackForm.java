package it.rer.portico.web.feedback;

import it.rer.portico.error.InvalidInputException;
import it.rer.portico.error.PorticoException;
import it.rer.portico.language.Language;
import it.rer.portico.web.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form that a citizen sends: what she typed, which comes back to her whatever happens, and what is wrong with it.
 *
 * <p>Its methods are public or protected, none is of the package: forms are beans of a request in other packages, and a proxy made
 * there passes on only what it can override.
 */
public abstract class FeedbackForm {

    /**
     * One thing to mend.
     *
     * @param field the input at fault, to which a link in the summary leads; empty if it is not about one
     */
    public record Fault(String field, String message) {

        public String getField() {
            return field;
        }

        public String getMessage() {
            return message;
        }
    }

    private final Map<String, String> faults = new LinkedHashMap<>();
    private boolean suspicious;
    private boolean touched;

    /** Takes over what was typed, as it was typed. */
    protected void take(HttpServletRequest request) {
        touched = true;
        suspicious = SpamSigns.in(request);
        read(request);
    }

    /** Takes over the inputs of this form. */
    protected abstract void read(HttpServletRequest request);

    /**
     * Hands what was typed, and found to be right, to the service that keeps it.
     *
     * @param asSpam whether a program seems to have sent it
     * @throws PorticoException if it cannot be taken
     */
    protected abstract void send(Language language, boolean asSpam);

    /** Looks at every input with {@link #verify}, so that all that is wrong is said at once. */
    protected abstract void check(Language language);

    /** Notes what is wrong with an input, if the rule for it refuses it. */
    protected void verify(Language language, Runnable rule) {
        try {
            rule.run();
        } catch (InvalidInputException e) {
            refuse(e.field(), Texts.message(language, e));
        }
    }

    /** @return whether it was kept; if not, the faults say why */
    protected boolean send(Language language) {
        check(language);
        if (isRefused()) {
            return false;
        }
        send(language, suspicious);
        return true;
    }

    /** Notes that something is wrong with an input, or, where the field is empty, with the whole. */
    protected void refuse(String field, String message) {
        faults.put(field, message);
    }

    /** Notes that she must wait. */
    protected void tooMany(Language language, Duration wait) {
        refuse("", Texts.message(language, "feedback.too-many", wait.toSeconds()));
    }

    /** What is wrong, by field; views mark the field and say it beside it. */
    public Map<String, String> getFault() {
        return faults;
    }

    /** What is wrong, for the summary. */
    public List<Fault> getFaults() {
        return faults.entrySet().stream()
                .map(each -> new Fault(each.getKey(), each.getValue()))
                .toList();
    }

    /** Whether somebody filled it in; if not, it is as everybody gets it. */
    public boolean isTouched() {
        return touched;
    }

    public boolean isRefused() {
        return !faults.isEmpty();
    }

    /** The value of an input, empty if it is missing. */
    protected static String value(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
