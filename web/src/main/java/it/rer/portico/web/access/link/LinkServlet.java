package it.rer.portico.web.access.link;

import it.rer.portico.web.access.AccessAnswers;
import it.rer.portico.web.access.LocationView;
import it.rer.portico.web.access.signin.DeviceCookie;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.QueryString;
import it.rer.portico.web.platform.http.SiteServlet;
import it.rer.portico.web.platform.http.Status;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The page of a one-time link: 200 with a form, 410 if the link has expired, 422 with the errors if the form is refused, 303 to the sign-in
 * when it was done.
 */
abstract class LinkServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final String view;
    private final String next;

    @Inject
    private transient DeviceCookie devices;

    @Inject
    private transient LocationView location;

    @Inject
    private transient AccessAnswers answers;

    @Inject
    private transient RequestContext requestContext;

    /**
     * @param path of this servlet
     * @param view in {@code WEB-INF/access}, without extension
     * @param next path, with query, to redirect to when it was done
     */
    LinkServlet(String path, String view, String next) {
        this.path = path;
        this.view = view;
        this.next = next;
    }

    abstract LinkForm form();

    @Override
    protected Set<String> methods() {
        return READING_AND_SENDING;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        take(request);
        show(HttpServletResponse.SC_OK, request, response);
    }

    /** Handles both steps of the form ({@link LinkForm}). */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        take(request);
        if (!form().isSent()) {
            show(HttpServletResponse.SC_OK, request, response);
        } else if (form().isOpen() && form().send(requestContext.language())) {
            devices.remember(form().getLogin(), request, response);
            answers.send(HttpServletResponse.SC_SEE_OTHER, next, response);
        } else {
            show(Status.UNPROCESSABLE, request, response);
        }
    }

    /** Links of former versions have the code in their query; it is removed so that no link of the page repeats it. */
    private void take(HttpServletRequest request) {
        form().take(request);
        location.moveTo(path, QueryString.without(List.of(LinkCode.PARAMETER), request.getQueryString()));
    }

    private void show(int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        answers.show(view, form().isClosed() ? HttpServletResponse.SC_GONE : status, request, response);
    }
}
