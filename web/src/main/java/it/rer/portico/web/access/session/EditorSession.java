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

/** An editor's HTTP session, from sign-in to sign-out. Only {@link #begin} creates one. */
@ApplicationScoped
public class EditorSession {

    /**
     * The {@link Identity} of the editor. It is checked on every request, because some servers keep the principal in a cookie of their own,
     * which may outlive the session.
     */
    private static final String IDENTITY = "portico.identity";

    /** The instant of the sign-in. */
    private static final String BEGUN = "portico.begun";

    private static final String LANGUAGE = "portico.language";

    @Inject
    private Configuration configuration;

    @Inject
    private Clock clock;

    /**
     * The identity of this request's session; empty if there is none, or if it is older than {@code portico.session.hours}, even if it is
     * in use.
     */
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

    /** The login name of the signed-in editor; empty if session and container do not agree. */
    public Optional<String> editor(HttpServletRequest request) {
        return identity(request).map(Identity::login).filter(login -> Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .filter(login::equals)
                .isPresent());
    }

    /**
     * Begins the session of an editor whom the container has just authenticated. The session id is changed, to prevent session fixation.
     */
    public void begin(Identity identity, Language language, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession();
        request.changeSessionId();
        session.setAttribute(IDENTITY, identity);
        session.setAttribute(BEGUN, clock.instant());
        session.setAttribute(LANGUAGE, language);
        SessionCookie.complete(response);
    }

    /**
     * Continues this session after a change of password, which ended all others. The session id is changed, in case somebody knows the old
     * one.
     */
    public void continueAs(Identity identity, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        request.getSession().setAttribute(IDENTITY, identity);
        SessionCookie.complete(response);
    }

    /** Updates the session from the account. Changed roles take effect in the container with the next request. */
    public void renew(Identity identity, HttpServletRequest request) {
        if (!identity(request).equals(Optional.of(identity))) {
            request.getSession().setAttribute(IDENTITY, identity);
        }
    }

    /** Ends the session, if there is one, and deletes its cookie. */
    public void end(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        invalidate(request);
        response.addCookie(SessionCookie.forgotten(request.getServletContext()));
    }

    /** Ends the session, if there is one, but not its cookie. */
    public void invalidate(HttpServletRequest request) throws ServletException {
        if (request.getUserPrincipal() != null) {
            request.logout();
        }
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** The language of the desk: the one in the address, which the session then remembers, or the one chosen before, or the browser's. */
    public Language language(HttpServletRequest request) {
        var session = request.getSession(false);
        var asked = Optional.ofNullable(request.getParameter("language")).flatMap(Language::find);
        if (session != null) {
            asked.ifPresent(language -> session.setAttribute(LANGUAGE, language));
        }
        return asked.orElseGet(() -> previousLanguage(request));
    }

    /** The language of the desk without regard to the address: the one chosen before, or the browser's. */
    public Language previousLanguage(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(LANGUAGE))
                .filter(Language.class::isInstance)
                .map(Language.class::cast)
                .orElseGet(() -> Language.preferred(request.getHeader("Accept-Language")));
    }
}
