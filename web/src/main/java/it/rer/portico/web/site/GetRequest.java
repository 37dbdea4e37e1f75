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

    /** Rendering begins no session; one that an editor's sign-in began is there for her. */
    @Override
    public HttpSession getSession(boolean create) {
        var begun = super.getSession(false);
        if (create && begun == null) {
            throw new IllegalStateException("What citizens read must not begin a session");
        }
        return begun;
    }

    @Override
    public HttpSession getSession() {
        return getSession(true);
    }
}
