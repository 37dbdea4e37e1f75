package it.rer.portico.web.platform.http;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** A servlet whose responses scripts of the portal's pages may read (CORS, {@link CrossOrigin}). */
public abstract class SharedServlet extends SiteServlet {

    private static final long serialVersionUID = 1L;

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS");
    /** The methods of an address with a form, and of the preflight request. */
    protected static final Set<String> SHARING_A_FORM = Set.of("GET", "HEAD", "OPTIONS", "POST");

    @Inject
    private transient CrossOrigin crossOrigin;

    @Override
    protected Set<String> methods() {
        return METHODS;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        crossOrigin.addTo(request, response);
        super.service(request, response);
    }

    @Override
    protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
        crossOrigin.answer(allow(), request, response);
    }
}
