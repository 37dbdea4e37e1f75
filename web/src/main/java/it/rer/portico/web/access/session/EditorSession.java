package it.rer.portico.web.access.session;

import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An editor's session, from sign-in to sign-out. Nothing here makes a session but {@link #begin}. */
@ApplicationScoped
public class EditorSession {

    /** Whose session it is. Servers that carry the identity in a cookie of their own must not outlive our session by it. */
    private static final String IDENTITY = "portico.identity";

    /** When its password was given. */
    private static final String BEGUN = "portico.begun";

    private static final String LANGUAGE = "portico.language";

    @Inject
    private Configuration configuration;

    @Inject
    private Clock clock;

    /** Whom the session of this request is of; nobody's once it is too old, however busy it is. */
    public Optional<Identity> identity(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .filter(this::isYoung)
                .map(session -> session.getAttribute(IDENTITY))
                .filter(Identity.class::isInstance)
                .map(Identity.class::cast);
    }

    private boolean isYoung(HttpSession session) {
        var most = Duration.ofHours(configuration.number(Option.SESSION_HOURS));
        return session.getAttribute(BEGUN) instanceof Instant begun
                && clock.instant().isBefore(begun.plus(most));
    }

    /** The login name of whoever is signed in, as the session and the container agree. */
    public Optional<String> editor(HttpServletRequest request) {
        return identity(request).map(Identity::login).filter(login -> Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .filter(login::equals)
                .isPresent());
    }

    /**
     * Begins the session of somebody whom the container has just come to know. Its name is new, so that nobody who planted one in their
     * browser has a part in it.
     */
    public void begin(Identity identity, Language language, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession();
        request.changeSessionId();
        session.setAttribute(IDENTITY, identity);
        session.setAttribute(BEGUN, clock.instant());
        session.setAttribute(LANGUAGE, language);
        SessionCookie.complete(response);
    }

    /** Goes on after their password changed, which ended their other sessions; under a new name, should somebody know the former. */
    public void goOn(Identity identity, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        request.getSession().setAttribute(IDENTITY, identity);
        SessionCookie.complete(response);
    }

    /** Takes over what their account says now; roles that changed count for the container from the next request on. */
    public void renew(Identity identity, HttpServletRequest request) {
        if (!identity(request).equals(Optional.of(identity))) {
            request.getSession().setAttribute(IDENTITY, identity);
        }
    }

    /** Ends the session, if there is one, and has the browser forget it. */
    public void end(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        leave(request);
        response.addCookie(SessionCookie.forgotten(request.getServletContext()));
    }

    /** Ends the session, if there is one. */
    public void leave(HttpServletRequest request) throws ServletException {
        if (request.getUserPrincipal() != null) {
            request.logout();
        }
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** The language of the desk: as asked for in the address, as chosen before, or as the browser prefers. */
    public Language language(HttpServletRequest request) {
        var session = request.getSession(false);
        var asked = Optional.ofNullable(request.getParameter("language")).flatMap(Language::find);
        if (session != null) {
            asked.ifPresent(language -> session.setAttribute(LANGUAGE, language));
        }
        return asked.orElseGet(() -> languageBefore(request));
    }

    /** The language of the desk, whatever this request asks for: as chosen before, or as the browser prefers. */
    public Language languageBefore(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(LANGUAGE))
                .filter(Language.class::isInstance)
                .map(Language.class::cast)
                .orElseGet(() -> Language.preferred(request.getHeader("Accept-Language")));
    }
}
