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
 * The cookie that marks a browser as known to an account, after a sign-in. There is one per account, so that several people can share a
 * browser.
 */
@ApplicationScoped
public class DeviceCookie {

    static final String NAME = "portico_dispositivo_";

    /** How long a browser stays known without another sign-in. */
    static final Duration VALID = Duration.ofDays(180);

    private static final int NAME_DIGITS = 8;

    @Inject
    private KnownDevices devices;

    @Inject
    private DatabaseState database;

    /** The name of this browser, if it is known to the account; empty also if the database is not available. */
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
            database.failed(e); // the sign-in itself uses the database next, and reports the failure
            return Optional.empty();
        }
    }

    /** Makes this browser known to an account after a sign-in. A failure does not prevent the sign-in. */
    public void remember(String login, HttpServletRequest request, HttpServletResponse response) {
        try {
            devices.remember(login).ifPresent(token -> response.addHeader("Set-Cookie", cookie(login, token, request)));
        } catch (EJBException | PersistenceException e) {
            database.failed(e); // the next sign-in tries again
        }
    }

    /**
     * Formatted by hand, because GlassFish and Payara do not support {@code SameSite}. Strict, because no link from another site needs it.
     */
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
