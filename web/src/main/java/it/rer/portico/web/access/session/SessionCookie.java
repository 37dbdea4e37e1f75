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
 * How the session's cookie is sent: to the desk alone, out of reach of scripts, with no form of another site, and over https alone where
 * {@code portico.base.url} is https. The session's name is never written into an address.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    static final String NAME = "portico_redazione";
    /** Attribute of RFC 6265bis. Lax, and not Strict: a link in a mail leads an editor who is signed in to what it names. */
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

    /** Adds to the cookie of a session that has just begun what the server left out: GlassFish and Payara know no further attributes. */
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

    /** What makes a browser forget the cookie. */
    static Cookie forgotten(ServletContext context) {
        var cookie = new Cookie(NAME, "");
        cookie.setPath(path(context));
        cookie.setMaxAge(0);
        cookie.setHttpOnly(true);
        cookie.setSecure(context.getSessionCookieConfig().isSecure());
        cookie.setAttribute(SAME_SITE, LAX);
        return cookie;
    }

    /** Where the cookies of the desk are sent. */
    public static String path(ServletContext context) {
        return context.getContextPath() + Links.DESK;
    }
}
