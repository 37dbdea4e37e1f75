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
 * Stands before everything below {@code /redazione}: nothing there is kept by a cache or found by a search engine, no form of another
 * site gets through, none is read that is too large or that nobody who is signed in sends, and who is not is led to where they can be. What a
 * service denies becomes the 403 of the desk, and a page or an account that is not there a 404.
 */
@WebFilter(
        urlPatterns = {ScreenPath.HOME + "/*", ScreenPath.HOME + ".xhtml"},
        dispatcherTypes = DispatcherType.REQUEST)
public class DeskGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD");

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
        request.setCharacterEncoding("UTF-8"); // for what reads the body by itself
        answers.begin(request, response);
        if (!HARMLESS.contains(request.getMethod()) && !ownOrigin.sent(request)) {
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
            if ((AccessPath.isOpen(path) || letIn(path, request, response)) && read(request, response)) {
                chain.doFilter(request, response);
            }
        } catch (ServletException | RuntimeException e) {
            answers.begin(request, response); // Faces takes back what was said before a screen failed
            if (isCausedBy(e, PageNotFoundException.class) || isCausedBy(e, EditorNotFoundException.class)) {
                answers.missing(request, response);
            } else if (isCausedBy(e, EJBAccessException.class) || isCausedBy(e, NotAllowedException.class)) {
                answers.deny(request, response);
            } else if (!response.isCommitted() && database.failed(e)) {
                response.reset(); // a screen may have begun
                answers.begin(request, response);
                away(request, response);
            } else {
                throw e;
            }
        }
    }

    /** Whether somebody is signed in; if not, asks them to. What they sent is not read then. */
    private boolean letIn(String path, FormRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!database.isReady()) { // whoever finds it away waits for that; the others need not
            away(request, response);
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

    /** Says why a request is not taken, without a look at what it brings. */
    private void refuse(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var path = path(request);
        location.begin(published.current(), session.previousLanguage(request), path, null);
        session.editor(request).ifPresent(desk::enter);
        answers.refuse(status, forms.limits(path), request, response);
    }

    /** Gives back what an editor sent; what a stranger sent is not read. */
    private void away(FormRequest request, HttpServletResponse response) throws IOException, ServletException {
        var editor = session.editor(request);
        editor.ifPresent(desk::enter);
        if (editor.isEmpty() || read(request, response)) {
            answers.away(request, response);
        }
    }

    /** The account of whoever is signed in, as it is now: who was suspended, or has signed out everywhere, is out. */
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
