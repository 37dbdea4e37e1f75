package it.rer.portico.web.access.signin;

import it.rer.portico.access.identity.Editor;
import it.rer.portico.access.identity.KnownDevices;
import it.rer.portico.platform.database.DatabaseState;
import it.rer.portico.platform.text.Sha256;
import it.rer.portico.web.access.session.SessionCookie;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cookie by which a browser is known to an account that has signed in there. Each account has its own, so that several people may
 * share a browser.
 */
@ApplicationScoped
public class DeviceCookie {

    static final String NAME = "portico_dispositivo_";

    /** How long a browser in which nobody signs in stays known. */
    static final Duration VALID = Duration.ofDays(180);

    private static final int NAME_DIGITS = 8;

    @Inject
    private KnownDevices devices;

    @Inject
    private DatabaseState database;

    /** The name of this browser, if it is known to an account. Where the database does not say so, it is not. */
    public Optional<String> find(String login, HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null || !database.isReady()) {
            return Optional.empty();
        }
        var name = name(login);
        try {
            return Stream.of(cookies)
                    .filter(cookie -> cookie.getName().equals(name))
                    .map(Cookie::getValue)
                    .findFirst()
                    .flatMap(token -> devices.find(login, token));
        } catch (EJBException | PersistenceException e) {
            database.failed(e); // the sign-in itself asks next, and says so
            return Optional.empty();
        }
    }

    /** Makes this browser known to somebody who has just proven who they are; not at the price of the sign-in, if it cannot be done. */
    public void remember(String login, HttpServletRequest request, HttpServletResponse response) {
        try {
            devices.remember(login).ifPresent(token -> response.addHeader("Set-Cookie", cookie(login, token, request)));
        } catch (EJBException | PersistenceException e) {
            database.failed(e); // the next sign-in makes it known
        }
    }

    /** Written out: GlassFish and Payara know no {@code SameSite}. It is of no use to a link from elsewhere, hence strict. */
    private static String cookie(String login, String token, HttpServletRequest request) {
        var context = request.getServletContext();
        return name(login) + "=" + token + "; Path=" + SessionCookie.path(context) + "; Max-Age=" + VALID.toSeconds()
                + "; HttpOnly; SameSite=Strict"
                + (context.getSessionCookieConfig().isSecure() ? "; Secure" : "");
    }

    private static String name(String login) {
        return NAME + Sha256.of(Editor.normalisedLogin(login)).substring(0, NAME_DIGITS);
    }
}
