package it.rer.portico.web.access.link;

import it.rer.portico.access.identity.Passwords;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.text.PostedForm;
import jakarta.servlet.http.HttpServletRequest;

/** A form to which a one-time link leads: first the code of the link comes alone, then with it a new password. */
public abstract class LinkForm extends PostedForm {

    private String token = "";
    private boolean sent;
    private NewPassword password = NewPassword.NONE;

    /** Takes over what the request brings. */
    public void take(HttpServletRequest request) {
        token = LinkCode.of(request);
        sent = request.getParameter("password") != null;
        password = new NewPassword(value(request, "password"), value(request, "repeated"));
    }

    /** Whether a code was given. */
    public boolean isCoded() {
        return !token.isEmpty();
    }

    /** Whether what the link is for was sent, and not the code alone. */
    boolean isSent() {
        return sent;
    }

    /** Whether the link still holds. */
    public abstract boolean isOpen();

    /** Whether there is nothing to be done here: the link holds no more, or there never was one. */
    boolean isClosed() {
        return isCoded() && !isOpen();
    }

    /** @return whether it was done; if not, the faults say why */
    abstract boolean send(Language language);

    /** Whose password it is; empty if that is not known. */
    public abstract String getLogin();

    /** What was typed as the new password. */
    NewPassword password() {
        return password;
    }

    /** For the form that brings the code again. */
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
