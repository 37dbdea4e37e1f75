package it.rer.portico.web.desk.shell;

import it.rer.portico.access.identity.Account;
import it.rer.portico.access.identity.EditorNotFoundException;
import it.rer.portico.access.identity.OwnAccount;
import it.rer.portico.access.permission.NotAllowedException;
import it.rer.portico.content.page.PageNotFoundException;
import it.rer.portico.platform.database.DatabaseState;
import it.rer.portico.site.published.PublishedSite;
import it.rer.portico.web.access.AccessPath;
import it.rer.portico.web.access.LocationView;
import it.rer.portico.web.access.session.EditorSession;
import it.rer.portico.web.access.session.Identity;
import it.rer.portico.web.platform.form.FormGate;
import it.rer.portico.web.platform.form.FormRequest;
import it.rer.portico.web.platform.origin.OwnOrigin;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The filter before everything below {@code /redazione}. It sets headers against caching and indexing, refuses forms of other sites and
 * bodies that are too large, asks callers who are not signed in to do so, and reads a body only after that. It turns exceptions of services
 * into the desk's 403, 404 and 503.
 */
@WebFilter(
        urlPatterns = {ScreenPath.HOME + "/*", ScreenPath.HOME + ".xhtml"},
        dispatcherTypes = DispatcherType.REQUEST)
public class DeskGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

    @Inject
    private transient OwnOrigin ownOrigin;

    @Inject
    private transient PublishedSite published;

    @Inject
    private transient DatabaseState database;

    @Inject
    private transient LocationView location;

    @Inject
    private transient DeskForms forms;

    @Inject
    private transient EditorSession session;

    @Inject
    private transient OwnAccount ownAccount;

    @Inject
    private transient DeskView desk;

    @Inject
    private transient DeskAnswers answers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8"); // for code that reads the body itself
        answers.setHeaders(request, response);
        if (!SAFE_METHODS.contains(request.getMethod()) && !ownOrigin.sent(request)) {
            refuse(HttpServletResponse.SC_FORBIDDEN, request, response);
            return;
        }
        var path = path(request);
        var admitted = FormGate.admit(request, forms.limits(path), status -> refuse(status, request, response));
        if (admitted.isPresent()) {
            try {
                answer(path, admitted.get(), response, chain);
            } finally {
                admitted.get().discard();
            }
        }
    }

    private void answer(String path, FormRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        location.begin(published.current(), session.language(request), path, request.getQueryString());
        try {
            if ((AccessPath.isOpen(path) || authenticate(path, request, response)) && read(request, response)) {
                chain.doFilter(request, response);
            }
        } catch (ServletException | RuntimeException e) {
            answers.setHeaders(request, response); // Faces may have reset the headers when the screen failed
            if (isCausedBy(e, PageNotFoundException.class) || isCausedBy(e, EditorNotFoundException.class)) {
                answers.notFound(request, response);
            } else if (isCausedBy(e, EJBAccessException.class) || isCausedBy(e, NotAllowedException.class)) {
                answers.deny(request, response);
            } else if (!response.isCommitted() && database.failed(e)) {
                response.reset(); // part of a screen may have been written
                answers.setHeaders(request, response);
                unavailable(request, response);
            } else {
                throw e;
            }
        }
    }

    /** Whether the caller is signed in; if not, answers with the sign-in, without reading the body. */
    private boolean authenticate(String path, FormRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!database.isReady()) { // fails fast: not every request should wait for a database that is known to be down
            unavailable(request, response);
            return false;
        }
        var account = account(request);
        if (account.isEmpty()) {
            session.invalidate(request);
            answers.askToSignIn(path, request, response);
            return false;
        }
        desk.enter(account.get());
        session.renew(Identity.of(account.get()), request);
        return true;
    }

    private boolean read(FormRequest request, HttpServletResponse response) throws IOException, ServletException {
        return FormGate.read(request, status -> refuse(status, request, response));
    }

    /** Refuses a request without reading its body. */
    private void refuse(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var path = path(request);
        location.begin(published.current(), session.previousLanguage(request), path, null);
        session.editor(request).ifPresent(desk::enter);
        answers.refuse(status, forms.limits(path), request, response);
    }

    /** Answers 503. Reads the body only if an editor sent it, to render its inputs again. */
    private void unavailable(FormRequest request, HttpServletResponse response) throws IOException, ServletException {
        var editor = session.editor(request);
        editor.ifPresent(desk::enter);
        if (editor.isEmpty() || read(request, response)) {
            answers.unavailable(request, response);
        }
    }

    /** The current account of the session; empty if there is none, if it was suspended, or if its editor has signed out everywhere. */
    private Optional<Account> account(HttpServletRequest request) {
        var login = session.editor(request);
        login.ifPresent(desk::enter);
        return login.flatMap(known -> ownAccount.find()).filter(account -> session.identity(request)
                .filter(known -> known.isCurrent(account))
                .isPresent());
    }

    private static String path(HttpServletRequest request) {
        var info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    private static boolean isCausedBy(Throwable thrown, Class<? extends Exception> type) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause).anyMatch(type::isInstance);
    }
}
