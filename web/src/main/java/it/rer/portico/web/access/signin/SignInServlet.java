package it.rer.portico.web.access.signin;

import it.rer.portico.access.role.Roles;
import it.rer.portico.web.access.AccessAnswers;
import it.rer.portico.web.access.AccessPath;
import it.rer.portico.web.access.session.EditorSession;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.http.RetryAfter;
import it.rer.portico.web.platform.http.SiteServlet;
import it.rer.portico.web.platform.http.Status;
import jakarta.annotation.security.DeclareRoles;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** The sign-in page: 303 to the destination, 401 if the password is wrong, 429 after too many attempts, 503 if it cannot be compared. */
@WebServlet(urlPatterns = AccessPath.SIGN_IN)
@DeclareRoles({Roles.AUTHOR, Roles.PUBLISHER, Roles.FEEDBACK_MANAGER, Roles.ADMINISTRATOR})
public class SignInServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SecurityContext security;

    @Inject
    private transient SignInLimits limits;

    @Inject
    private transient DeviceCookie devices;

    @Inject
    private transient SignInForm form;

    @Inject
    private transient EditorSession session;

    @Inject
    private transient AccessAnswers answers;

    @Inject
    private transient RequestContext requestContext;

    @Override
    protected Set<String> methods() {
        return READING_AND_SENDING;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        form.take(request);
        if (session.editor(request).isPresent()) {
            answers.send(HttpServletResponse.SC_FOUND, form.destination(), response);
        } else {
            answers.show("sign-in", HttpServletResponse.SC_OK, request, response);
        }
    }

    /** Ends an existing session first: otherwise the container would keep its identity and compare no password. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        form.take(request);
        var attempt = limits.beginSignIn(form.getLogin(), request);
        if (attempt.mustWait()) {
            form.refuse("", attempt.message(requestContext.language()));
            response.setHeader("Retry-After", attempt.seconds());
            answers.show("sign-in", Status.TOO_MANY_REQUESTS, request, response);
            return;
        }
        session.invalidate(request);
        var status = limits.inTurn(
                attempt,
                () -> security.authenticate(
                        request,
                        response,
                        AuthenticationParameters.withParams()
                                .credential(form.credential())
                                .newAuthentication(true)));
        if (status.isPresent()
                && status.get() == AuthenticationStatus.SUCCESS
                && form.proven().isPresent()) {
            var identity = form.proven().get();
            limits.succeeded(attempt);
            session.begin(identity, requestContext.language(), request, response);
            devices.remember(identity.login(), request, response);
            answers.send(HttpServletResponse.SC_SEE_OTHER, form.destination(), response);
        } else if (status.isEmpty() || form.isUnavailable()) {
            limits.undo(attempt);
            form.unavailable(requestContext.language());
            RetryAfter.ofDatabase(response);
            answers.show("sign-in", HttpServletResponse.SC_SERVICE_UNAVAILABLE, request, response);
        } else {
            limits.failed(attempt);
            form.wrong(requestContext.language());
            response.setHeader("WWW-Authenticate", "Form realm=\"redazione\"");
            answers.show("sign-in", HttpServletResponse.SC_UNAUTHORIZED, request, response);
        }
    }
}
