package it.rer.portico.web.identity;

import it.rer.portico.config.Configuration;
import it.rer.portico.config.Option;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.Cookie;
import java.util.Set;

/**
 * How the session's cookie is sent: to the desk alone, out of reach of scripts, with no form of another site, and over https alone where
 * {@code portico.base.url} is https. The session's name is never written into an address.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    static final String NAME = "portico_redazione";
    /** Attribute of RFC 6265bis. Lax, and not Strict: a link in a mail leads an editor who is signed in to what it names. */
    private static final String SAME_SITE = "SameSite";

    private static final int IDLE_MINUTES = 30;

    @Inject
    private Configuration configuration;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        context.setSessionTimeout(IDLE_MINUTES);
        var cookie = context.getSessionCookieConfig();
        cookie.setName(NAME);
        cookie.setPath(path(context));
        cookie.setHttpOnly(true);
        cookie.setSecure(configuration.text(Option.BASE_URL).startsWith("https:"));
        cookie.setAttribute(SAME_SITE, "Lax");
    }

    /** What makes a browser forget the cookie. */
    static Cookie forgotten(ServletContext context) {
        var cookie = new Cookie(NAME, "");
        cookie.setPath(path(context));
        cookie.setMaxAge(0);
        cookie.setHttpOnly(true);
        cookie.setSecure(context.getSessionCookieConfig().isSecure());
        cookie.setAttribute(SAME_SITE, "Lax");
        return cookie;
    }

    private static String path(ServletContext context) {
        return context.getContextPath() + DeskPlace.HOME;
    }
}
