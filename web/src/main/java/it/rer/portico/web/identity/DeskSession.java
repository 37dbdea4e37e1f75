package it.rer.portico.web.identity;

import it.rer.portico.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;

/** An editor's session, from sign-in to sign-out. Nothing here makes a session but {@link #begin}. */
@ApplicationScoped
public class DeskSession {

    /** Whose session it is. Servers that carry the identity in a cookie of their own must not outlive our session by it. */
    private static final String EDITOR = "portico.editor";

    private static final String LANGUAGE = "portico.language";

    /** The login name of whoever is signed in. */
    public Optional<String> editor(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable(request.getUserPrincipal())
                        .map(Principal::getName)
                        .filter(name -> name.equals(session.getAttribute(EDITOR)));
    }

    /**
     * Begins the session of somebody whom the container has just come to know. Its name is new, so that nobody who planted one in her
     * browser has a part in it.
     */
    public void begin(String login, Language language, HttpServletRequest request) {
        var session = request.getSession();
        request.changeSessionId();
        session.setAttribute(EDITOR, login);
        session.setAttribute(LANGUAGE, language);
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
        return asked.or(() -> Optional.ofNullable(session)
                        .map(each -> each.getAttribute(LANGUAGE))
                        .filter(Language.class::isInstance)
                        .map(Language.class::cast))
                .orElseGet(() -> Language.preferred(request.getHeader("Accept-Language")));
    }
}
