package it.rer.portico.web.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;

/** A request as a view is to see it: to be shown. A form that was sent is handled before, by a servlet, and is no post-back of Faces. */
class GetRequest extends HttpServletRequestWrapper {

    GetRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    /** What citizens read begins no session. */
    @Override
    public HttpSession getSession(boolean create) {
        if (create) {
            throw new IllegalStateException("A citizen's page must not begin a session");
        }
        return super.getSession(false);
    }

    @Override
    public HttpSession getSession() {
        return getSession(true);
    }
}
