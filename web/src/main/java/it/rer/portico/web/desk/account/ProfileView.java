package it.rer.portico.web.desk.account;

import it.rer.portico.access.identity.Passwords;
import it.rer.portico.web.access.AccessPath;
import it.rer.portico.web.access.link.NewPassword;
import it.rer.portico.web.access.signin.OwnSignIn;
import it.rer.portico.web.access.signin.SignInForm;
import it.rer.portico.web.access.signin.TooManyAttemptsException;
import it.rer.portico.web.desk.shell.DeskView;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.http.Status;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Backs {@code profilo.xhtml}: an editor's own account. */
@Named("profile")
@RequestScoped
public class ProfileView {

    @Inject
    private Screen screen;

    @Inject
    private RequestContext requestContext;

    @Inject
    private DeskView desk;

    @Inject
    private OwnSignIn ownSignIn;

    private String current = "";
    private String password = "";
    private String repeated = "";

    /** Changes the password if all inputs are valid. */
    public void changePassword() {
        if (current.isEmpty()) {
            screen.refuse("current", Texts.message(requestContext.language(), "text.required"));
        }
        var chosen = new NewPassword(password, repeated);
        screen.attempt(() -> chosen.demandGood(desk.getLogin(), desk.getName()));
        screen.attempt(chosen::demandSame);
        if (!screen.isRefused() && screen.attempt(this::change)) {
            screen.redirectTo(ScreenPath.PROFILE, "password-changed");
        }
    }

    private void change() {
        try {
            ownSignIn.changePassword(desk.getLogin(), current, password, request(), response());
        } catch (TooManyAttemptsException e) {
            response().setStatus(Status.TOO_MANY_REQUESTS);
            response().setHeader("Retry-After", e.seconds());
            throw e;
        }
    }

    /** Ends all sessions of the account, including this one. */
    public void signOutEverywhere() throws ServletException {
        ownSignIn.signOutEverywhere(request(), response());
        screen.redirectTo(AccessPath.SIGN_IN + "?" + SignInForm.OUT + "=1");
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) exchange().getRequest();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse) exchange().getResponse();
    }

    private static ExternalContext exchange() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String input) {
        current = input == null ? "" : input;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String input) {
        password = input == null ? "" : input;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String input) {
        repeated = input == null ? "" : input;
    }

    public int getPasswordMax() {
        return Passwords.MAX;
    }
}
