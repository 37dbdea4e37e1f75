package it.rer.portico.web.desk.shell;

import it.rer.portico.web.access.AccessAnswers;
import it.rer.portico.web.access.AccessPath;
import it.rer.portico.web.access.LocationView;
import it.rer.portico.web.access.signin.SignInForm;
import it.rer.portico.web.frame.rendering.Rendering;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.form.FormGate;
import it.rer.portico.web.platform.form.FormLimits;
import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.platform.http.JsonAnswer;
import it.rer.portico.web.platform.http.RetryAfter;
import it.rer.portico.web.platform.http.SecurityHeaders;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Sends the desk's responses other than screens: redirects, error pages, and the request to sign in. */
@ApplicationScoped
public class DeskAnswers {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

    @Inject
    private SecurityHeaders securityHeaders;

    @Inject
    private Rendering rendering;

    @Inject
    private AccessAnswers access;

    @Inject
    private LocationView location;

    @Inject
    private SignInForm form;

    @Inject
    private ResendForm resendForm;

    @Inject
    private RefusedRequest refused;

    @Inject
    private RequestContext requestContext;

    /** Sets the headers of every response of the desk: security headers, no caching, no indexing by search engines. */
    void setHeaders(HttpServletRequest request, HttpServletResponse response) {
        securityHeaders.addTo(request, response);
        response.setHeader("Cache-Control", FinishedPage.NEVER);
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    /** Renders and sends a view of {@code WEB-INF/desk}, uncached. */
    void show(String view, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        rendering
                .render("desk/" + view, status, FinishedPage.NEVER, request, response)
                .send(request, response);
    }

    /** Redirects to a path within the module. */
    void send(int status, String path, HttpServletResponse response) {
        access.send(status, path, response);
    }

    /**
     * Asks a caller without a session to sign in. A navigation is redirected to the sign-in and, after it, back. A form or a script gets
     * 401 with the sign-in as its body, since a redirect would lose silently what was sent. After the sign-in the editor returns to the
     * screen of the form.
     */
    void askToSignIn(String path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (isNavigation(request)) {
            var query = returnTo(path, request);
            send(HttpServletResponse.SC_FOUND, AccessPath.SIGN_IN + (query.isEmpty() ? "" : "?" + query), response);
            return;
        }
        location.moveTo(AccessPath.SIGN_IN, isByScript(request) ? null : returnTo(path, request));
        form.noteEnded(path.equals(ScreenPath.PAGE));
        response.setHeader("WWW-Authenticate", "Form realm=\"redazione\"");
        access.show("sign-in", HttpServletResponse.SC_UNAUTHORIZED, request, response);
    }

    /** Answers 403: the editor is signed in, but has no permission. */
    void deny(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        show("denied", HttpServletResponse.SC_FORBIDDEN, request, response);
    }

    /** Answers 404, with links to other screens. */
    void notFound(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        show("not-found", HttpServletResponse.SC_NOT_FOUND, request, response);
    }

    /**
     * Answers 503 with {@code Retry-After} because the database is unavailable. A form is rendered with its inputs, to be sent again. A
     * script gets JSON in the format of all refusals of the desk.
     */
    void unavailable(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        RetryAfter.ofDatabase(response);
        int status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        if (isByScript(request)) {
            JsonAnswer.fault(status, Texts.message(requestContext.language(), "desk.unavailable"))
                    .send(response);
            return;
        }
        resendForm.take(request);
        show("desk-unavailable", status, request, response);
    }

    /**
     * Refuses a request whose body was not read, and says why. A script gets JSON.
     *
     * @param status from {@link FormGate}, or 403 for a form of another site
     */
    void refuse(int status, FormLimits limits, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean byScript = isByScript(request);
        refused.note(status, limits, byScript);
        if (byScript) {
            JsonAnswer.fault(status, refused.getMessage()).send(response);
        } else {
            show("desk-refused", status, request, response);
        }
    }

    private static boolean isNavigation(HttpServletRequest request) {
        return SAFE_METHODS.contains(request.getMethod()) && !isByScript(request);
    }

    private static boolean isByScript(HttpServletRequest request) {
        var mode = request.getHeader("Sec-Fetch-Mode");
        return (mode != null && !mode.equals("navigate"))
                || request.getHeader("Faces-Request") != null
                || request.getHeader("X-Requested-With") != null;
    }

    private static String returnTo(String path, HttpServletRequest request) {
        var query = request.getQueryString();
        var to = query == null ? path : path + "?" + query;
        return to.equals(ScreenPath.HOME) || !AccessPath.isDestination(to)
                ? ""
                : SignInForm.TO + "=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }
}
