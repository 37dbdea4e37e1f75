package it.rer.portico.web.access.signin;

import it.rer.portico.access.identity.Editor;
import it.rer.portico.access.identity.Passwords;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.access.AccessPath;
import it.rer.portico.web.access.session.Identity;
import it.rer.portico.web.platform.text.PostedForm;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** {@code sign-in.xhtml}: name and password, and where to go then. */
@Named("signIn")
@RequestScoped
public class SignInForm extends PostedForm {

    /** The parameter that says where to go after the sign-in. */
    public static final String TO = "to";
    /** The parameter that says that they have just signed out. */
    public static final String OUT = "out";

    /** The parameter that says that they have just set their password. */
    public static final String SET = "set";

    private String login = "";
    private String password = "";
    private String destination = AccessPath.DESK;
    private boolean out;
    private boolean set;
    private boolean ended;
    private boolean kept;
    private boolean unavailable;
    private Identity proven;

    /** Takes over what the request brings; a destination outside the desk is as if none were given. */
    public void take(HttpServletRequest request) {
        login = value(request, "login");
        password = value(request, "password");
        out = !value(request, OUT).isEmpty();
        set = !value(request, SET).isEmpty();
        var to = value(request, TO);
        destination = AccessPath.isDestination(to) ? to : AccessPath.DESK;
    }

    UsernamePasswordCredential credential() {
        return new UsernamePasswordCredential(login, password);
    }

    /**
     * The session in which something was sent is over.
     *
     * @param textKept whether it was a text, which their browser keeps
     */
    public void noteEnded(boolean textKept) {
        ended = true;
        kept = textKept;
    }

    /** Whether the password is right could not be found out. */
    public void noteUnavailable() {
        unavailable = true;
    }

    /** The password is theirs. */
    public void noteProven(Identity identity) {
        proven = identity;
    }

    /** Who was proven to be there in this very request. */
    Optional<Identity> proven() {
        return Optional.ofNullable(proven);
    }

    boolean isUnavailable() {
        return unavailable;
    }

    void wrong(Language language) {
        refuse("", Texts.message(language, "editor.wrong-password"));
    }

    void unavailable(Language language) {
        refuse("", Texts.message(language, "editor.unavailable"));
    }

    String destination() {
        return destination;
    }

    public String getLogin() {
        return login;
    }

    public int getLoginMax() {
        return Editor.LOGIN_MAX;
    }

    public int getPasswordMax() {
        return Passwords.MAX;
    }

    public boolean isOut() {
        return out && !isRefused();
    }

    public boolean isPasswordSet() {
        return set && !isRefused();
    }

    public boolean isEnded() {
        return ended;
    }

    public boolean isKept() {
        return kept;
    }
}
