package it.rer.portico.web.feedback;

import it.rer.portico.error.PorticoException;
import it.rer.portico.language.Language;
import it.rer.portico.web.form.PostedForm;
import it.rer.portico.web.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/** A form that a citizen sends: what she typed comes back to her whatever happens. */
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
     * @param asSpam whether a program seems to have sent it
     * @throws PorticoException if it cannot be taken
     */
    protected abstract void send(Language language, boolean asSpam);

    /** Looks at every input with {@link #verify}, so that all that is wrong is said at once. */
    protected abstract void check(Language language);

    /** @return whether it was kept; if not, the faults say why */
    protected boolean send(Language language) {
        check(language);
        if (isRefused()) {
            return false;
        }
        send(language, suspicious);
        return true;
    }

    /** Notes that she must wait. */
    protected void tooMany(Language language, Duration wait) {
        refuse("", Texts.message(language, "feedback.too-many", wait.toSeconds()));
    }

    /** Whether somebody filled it in; if not, it is as everybody gets it. */
    public boolean isTouched() {
        return touched;
    }
}
