package it.rer.portico.web.access.link;

import it.rer.portico.access.identity.Passwords;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.text.PostedForm;
import jakarta.servlet.http.HttpServletRequest;

/** The form of a one-time link, in two steps: the first request sends only the code, the second the code with a new password. */
public abstract class LinkForm extends PostedForm {

    private String token = "";
    private boolean sent;
    private NewPassword password = NewPassword.NONE;

    /** Reads the inputs of the request. */
    public void take(HttpServletRequest request) {
        token = LinkCode.of(request);
        sent = request.getParameter("password") != null;
        password = new NewPassword(value(request, "password"), value(request, "repeated"));
    }

    /** Whether the request has a code. */
    public boolean isCoded() {
        return !token.isEmpty();
    }

    /** Whether this is the second step: the new password was sent with the code. */
    boolean isSent() {
        return sent;
    }

    /** Whether the code is valid. */
    public abstract boolean isOpen();

    /** Whether the link has expired or never existed, so that there is nothing to do. */
    boolean isClosed() {
        return isCoded() && !isOpen();
    }

    /**
     * Validates the inputs and uses the link.
     *
     * @return whether it was done; if not, the errors say why
     */
    abstract boolean send(Language language);

    /** The login name of the account; empty if unknown. */
    public abstract String getLogin();

    /** The new password as typed. */
    NewPassword password() {
        return password;
    }

    /** The code, which the form sends again. */
    public String getToken() {
        return token;
    }

    public int getCodeMax() {
        return LinkCode.MAX;
    }

    public int getPasswordMax() {
        return Passwords.MAX;
    }
}
