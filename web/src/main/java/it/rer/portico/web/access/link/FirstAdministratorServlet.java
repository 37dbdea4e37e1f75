package it.rer.portico.web.access.link;

import it.rer.portico.web.access.AccessAnswers;
import it.rer.portico.web.access.AccessPath;
import it.rer.portico.web.access.PlaceView;
import it.rer.portico.web.access.signin.DeviceCookie;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.http.QueryString;
import it.rer.portico.web.platform.http.SiteServlet;
import it.rer.portico.web.platform.http.Status;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Where the one-time link of the server's log leads. */
@WebServlet(urlPatterns = AccessPath.FIRST_ADMINISTRATOR)
public class FirstAdministratorServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    private static final String VIEW = "first-administrator";

    @Inject
    private transient FirstAdministratorForm form;

    @Inject
    private transient DeviceCookie devices;

    @Inject
    private transient PlaceView place;

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
        take(request);
        answers.show(VIEW, status(HttpServletResponse.SC_OK), request, response);
    }

    /** First the code alone, then with it what it is for. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        take(request);
        if (!form.isSent()) {
            answers.show(VIEW, status(HttpServletResponse.SC_OK), request, response);
        } else if (form.isOpen() && form.send(requestContext.language())) {
            devices.remember(form.getLogin(), request, response);
            answers.send(HttpServletResponse.SC_SEE_OTHER, AccessPath.SIGN_IN, response);
        } else {
            answers.show(VIEW, status(Status.UNPROCESSABLE), request, response);
        }
    }

    /** What a link of a former version has in its address goes no further. */
    private void take(HttpServletRequest request) {
        form.take(request);
        place.moveTo(
                AccessPath.FIRST_ADMINISTRATOR,
                QueryString.without(List.of(LinkCode.PARAMETER), request.getQueryString()));
    }

    private int status(int otherwise) {
        boolean closed = form.isCoded() ? !form.isOpen() : !form.isAwaited();
        return closed ? HttpServletResponse.SC_GONE : otherwise;
    }
}
