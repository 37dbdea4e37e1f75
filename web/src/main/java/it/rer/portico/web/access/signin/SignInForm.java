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

/** {@code sign-in.xhtml}: login name, password, and the destination after the sign-in. */
@Named("signIn")
@RequestScoped
public class SignInForm extends PostedForm {

    /** The parameter with the destination after the sign-in. */
    public static final String TO = "to";
    /** The parameter that says that the editor has just signed out. */
    public static final String OUT = "out";

    /** The parameter that says that the editor has just set a password. */
    public static final String SET = "set";

    private String login = "";
    private String password = "";
    private String destination = AccessPath.DESK;
    private boolean out;
    private boolean set;
    private boolean ended;
    private boolean textSaved;
    private boolean unavailable;
    private Identity proven;

    /** Reads the inputs of the request. A destination outside of the desk is ignored. */
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
     * Notes that the session in which a form was sent has ended.
     *
     * @param saved whether the form was a text, which the browser has saved
     */
    public void noteEnded(boolean saved) {
        ended = true;
        textSaved = saved;
    }

    /** Notes that the password could not be compared. */
    public void noteUnavailable() {
        unavailable = true;
    }

    /** Notes that the password is right, and whose it is. */
    public void noteProven(Identity identity) {
        proven = identity;
    }

    /** The editor who was authenticated by this very request. */
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

    public boolean isTextSaved() {
        return textSaved;
    }
}
