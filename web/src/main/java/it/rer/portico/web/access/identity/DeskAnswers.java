package it.rer.portico.web.access.identity;

import it.rer.portico.platform.database.DatabaseState;
import it.rer.portico.web.frame.rendering.Rendering;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.platform.http.FormGate;
import it.rer.portico.web.platform.http.FormLimits;
import it.rer.portico.web.platform.http.Links;
import it.rer.portico.web.platform.http.SecurityHeaders;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
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
    private Links links;

    @Inject
    private DeskView desk;

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
    public void show(String view, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        rendering
                .render("desk/" + view, status, FinishedPage.NEVER, request, response)
                .send(request, response);
    }

    /** Sends on, after a form was taken or where one is needed. */
    public void send(int status, String place, HttpServletResponse response) {
        response.setStatus(status);
        response.setHeader("Location", links.to(place));
        response.setContentLength(0);
    }

    /**
     * Leads who asks for a page to the sign-in and, after it, back. To a form or a script it says 401, with the sign-in as the page:
     * the session has ended, and to be led elsewhere would lose what was sent without a word. Who signs in there comes back to the screen that
     * the form was on.
     */
    public void askToSignIn(String place, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (isNavigation(request)) {
            var query = returnTo(place, request);
            send(HttpServletResponse.SC_FOUND, DeskPath.SIGN_IN + (query.isEmpty() ? "" : "?" + query), response);
            return;
        }
        desk.begin(DeskPath.SIGN_IN, isByScript(request) ? null : returnTo(place, request));
        form.noteEnded(DeskPath.isEditor(place));
        response.setHeader("WWW-Authenticate", "Form realm=\"redazione\"");
        show("sign-in", HttpServletResponse.SC_UNAUTHORIZED, request, response);
    }

    /** Says that they are known, and that this is not for them. */
    public void deny(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        show("denied", HttpServletResponse.SC_FORBIDDEN, request, response);
    }

    /** Says that there is no such page, and where to go from here. */
    public void missing(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        show("nowhere", HttpServletResponse.SC_NOT_FOUND, request, response);
    }

    /**
     * Says that the database is away and when to come back, with what was typed, to be sent again. A script gets it as JSON, in the form
     * of every refusal of the desk.
     */
    public void away(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.setHeader("Retry-After", Long.toString(DatabaseState.RETRY_AFTER.toSeconds()));
        int status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        if (isByScript(request)) {
            tell(status, Texts.message(requestContext.language(), "desk.unavailable"), response);
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
            tell(status, refused.getMessage(), response);
        } else {
            show("desk-refused", status, request, response);
        }
    }

    private static void tell(int status, String message, HttpServletResponse response) throws IOException {
        var fault = Json.createObjectBuilder().add("fault", message);
        response.setStatus(status);
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(fault.build().toString().getBytes(StandardCharsets.UTF_8));
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

    private static String returnTo(String place, HttpServletRequest request) {
        var query = request.getQueryString();
        var to = query == null ? place : place + "?" + query;
        return to.equals(DeskPath.HOME) || !DeskPath.isDestination(to)
                ? ""
                : SignInForm.TO + "=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }
}
