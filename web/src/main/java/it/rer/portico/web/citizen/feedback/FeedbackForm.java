package it.rer.portico.web.citizen.feedback;

import it.rer.portico.feedback.Admission;
import it.rer.portico.platform.error.PorticoException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.text.PostedForm;
import it.rer.portico.web.platform.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.function.Supplier;

/** A form that a citizen sends: what they typed comes back to them whatever happens. */
public abstract class FeedbackForm extends PostedForm {

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
     * @param admission whether it counts, as far as its sender is known
     * @throws PorticoException if it cannot be taken
     */
    protected abstract void send(Language language, Admission admission);

    /** Looks at every input with {@link #verify}, so that all that is wrong is said at once. */
    protected abstract void check(Language language);

    /**
     * Sends it, if nothing is wrong with it.
     *
     * @param budget spends one of the sender's budgets; not asked about what a program seems to have sent
     * @return whether it was stored; if not, the faults say why
     */
    protected boolean send(Language language, Supplier<Admission> budget) {
        check(language);
        if (isRefused()) {
            return false;
        }
        send(language, suspicious ? Admission.SPAM : budget.get());
        return true;
    }

    /** Notes that they must wait. */
    protected void tooMany(Language language, Duration wait) {
        refuse("", Texts.message(language, "feedback.too-many", wait.toSeconds()));
    }

    /** Whether somebody filled it in; if not, it is as everybody gets it. */
    public boolean isTouched() {
        return touched;
    }
}
