package it.rer.portico.web.access.session;

import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.web.platform.address.Links;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Configures the session cookie: only for the desk's path, HttpOnly, SameSite=Lax, and Secure if {@code portico.base.url} is https. Session
 * ids are never written into addresses.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    static final String NAME = "portico_redazione";
    /** Attribute of RFC 6265bis. Lax, not Strict, so that a link in an e-mail finds the editor signed in. */
    private static final String SAME_SITE = "SameSite";

    private static final String LAX = "Lax";

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
        cookie.setAttribute(SAME_SITE, LAX);
    }

    /** Adds SameSite to the cookie of a new session, because GlassFish and Payara ignore additional attributes. */
    static void complete(HttpServletResponse response) {
        var cookies = List.copyOf(response.getHeaders("Set-Cookie"));
        if (cookies.stream().anyMatch(SessionCookie::lacksSameSite)) {
            response.setHeader("Set-Cookie", completed(cookies.get(0)));
            cookies.stream().skip(1).forEach(each -> response.addHeader("Set-Cookie", completed(each)));
        }
    }

    private static String completed(String cookie) {
        return lacksSameSite(cookie) ? cookie + "; " + SAME_SITE + "=" + LAX : cookie;
    }

    private static boolean lacksSameSite(String cookie) {
        return cookie.startsWith(NAME + "=") && !cookie.toLowerCase(Locale.ROOT).contains("; samesite=");
    }

    /** The cookie that makes a browser delete the session cookie. */
    static Cookie forgotten(ServletContext context) {
        var cookie = new Cookie(NAME, "");
        cookie.setPath(path(context));
        cookie.setMaxAge(0);
        cookie.setHttpOnly(true);
        cookie.setSecure(context.getSessionCookieConfig().isSecure());
        cookie.setAttribute(SAME_SITE, LAX);
        return cookie;
    }

    /** The path of the desk's cookies. */
    public static String path(ServletContext context) {
        return context.getContextPath() + Links.DESK;
    }
}
