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

/** What the desk answers to those who may not see what they ask for, and how its views are sent. */
@ApplicationScoped
public class DeskAnswers {

    private static final Set<String> READING = Set.of("GET", "HEAD");

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
    private HeldForm held;

    @Inject
    private RefusedRequest refused;

    @Inject
    private RequestContext requestContext;

    /** Sets what every answer of the desk carries: no cache keeps it, and no search engine finds it. */
    void begin(HttpServletRequest request, HttpServletResponse response) {
        securityHeaders.addTo(request, response);
        response.setHeader("Cache-Control", FinishedPage.NEVER);
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    /** Sends a view of {@code WEB-INF/desk}, for this reader and this moment alone. */
    void show(String view, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        rendering
                .render("desk/" + view, status, FinishedPage.NEVER, request, response)
                .send(request, response);
    }

    /** Sends on to a place of the module. */
    void send(int status, String place, HttpServletResponse response) {
        access.send(status, place, response);
    }

    /**
     * Leads who asks for a page to the sign-in and, after it, back. To a form or a script it says 401, with the sign-in as the page:
     * the session has ended, and to be led elsewhere would lose what was sent without a word. Who signs in there comes back to the screen that
     * the form was on.
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

    /** Says that the editor is known, and that this is not for them. */
    void deny(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        show("denied", HttpServletResponse.SC_FORBIDDEN, request, response);
    }

    /** Says that there is no such page, and where to go from here. */
    void missing(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        show("nowhere", HttpServletResponse.SC_NOT_FOUND, request, response);
    }

    /**
     * Says that the database is away and when to come back, with what was typed, to be sent again. A script gets it as JSON, in the form
     * of every refusal of the desk.
     */
    void away(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        RetryAfter.ofDatabase(response);
        int status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        if (isByScript(request)) {
            JsonAnswer.fault(status, Texts.message(requestContext.language(), "desk.unavailable"))
                    .send(response);
            return;
        }
        held.take(request);
        show("desk-away", status, request, response);
    }

    /**
     * Says why a request was not taken, of which nothing was read. A script gets it as JSON.
     *
     * @param status of {@link FormGate}, or 403 for a form of another site
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
        return READING.contains(request.getMethod()) && !isByScript(request);
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
