package it.rer.portico.web.citizen.feedback;

import it.rer.portico.feedback.Admission;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.text.PostedForm;
import it.rer.portico.web.platform.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.function.Supplier;

/** A form of citizens. When it is shown again, after an error or a failure, the input is still in it. */
public abstract class FeedbackForm extends PostedForm {

    private boolean suspicious;
    private boolean submitted;

    /** Reads the inputs as typed, and checks for signs of spam. */
    protected void take(HttpServletRequest request) {
        submitted = true;
        suspicious = SpamSigns.in(request);
        read(request);
    }

    /** Reads the inputs of this form. */
    protected abstract void read(HttpServletRequest request);

    /**
     * Stores the validated input.
     *
     * @param admission whether it is counted, according to spam checks and the sender's budget
     * @throws PorticoException if the service refuses it
     */
    protected abstract void send(Language language, Admission admission);

    /** Validates every input with {@link #verify}, so that all errors are shown at once. */
    protected abstract void check(Language language);

    /**
     * Validates and stores the input.
     *
     * @param budget spends from the sender's budget; not called for suspected spam
     * @return whether it was stored; if not, the errors say why
     */
    protected boolean send(Language language, Supplier<Admission> budget) {
        check(language);
        if (isRefused()) {
            return false;
        }
        send(language, suspicious ? Admission.SPAM : budget.get());
        return true;
    }

    /** Records the error that the sender must wait. */
    protected void tooMany(Language language, Duration wait) {
        refuse("", Texts.message(language, "feedback.too-many", wait.toSeconds()));
    }

    /** Whether it was submitted; if not, it is empty and its markup can be cached. */
    public boolean isSubmitted() {
        return submitted;
    }
}
