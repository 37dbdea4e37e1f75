package it.rer.portico.web.frame.rendering;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.Part;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;

/**
 * Shows every request to Faces as a GET without parameters, so that Faces only renders. A servlet has already handled the form, which is no
 * postback of Faces.
 */
class GetRequest extends HttpServletRequestWrapper {

    GetRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    /** Rendering must not create a session; it may use the one that an editor's sign-in created. */
    @Override
    public HttpSession getSession(boolean create) {
        var begun = super.getSession(false);
        if (create && begun == null) {
            throw new IllegalStateException("Citizens' pages must not create a session");
        }
        return begun;
    }

    @Override
    public HttpSession getSession() {
        return getSession(true);
    }

    /** Views get their data from beans. Faces must not parse a form that was refused while it looks for one of its own. */
    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }

    @Override
    public String getParameter(String name) {
        return null;
    }

    @Override
    @SuppressWarnings("ReturnsNullCollection") // as the specification has it
    public String[] getParameterValues(String name) {
        return null;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.emptyEnumeration();
    }

    @Override
    public Collection<Part> getParts() {
        return List.of();
    }

    @Override
    public Part getPart(String name) {
        return null;
    }
}
