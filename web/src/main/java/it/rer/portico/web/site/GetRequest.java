package it.rer.portico.web.site;

import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

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

    /** What Faces would know a post-back by: the form may be another view's, sent when the session had ended. */
    private static boolean isHidden(String name) {
        return name.equals(ResponseStateManager.VIEW_STATE_PARAM);
    }

    @Override
    public String getParameter(String name) {
        return isHidden(name) ? null : super.getParameter(name);
    }

    @Override
    public String[] getParameterValues(String name) {
        return isHidden(name) ? null : super.getParameterValues(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var shown = new LinkedHashMap<>(super.getParameterMap());
        shown.keySet().removeIf(GetRequest::isHidden);
        return Collections.unmodifiableMap(shown);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }
}
