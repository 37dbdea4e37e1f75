package it.rer.portico.web.http;

import jakarta.faces.application.ResourceHandler;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * For readers the addresses of Faces and its views do not exist: views are reached from our servlets, and by addresses without ending. The
 * scripts and styles of the desk's components are there for whoever asks: they are in every copy of the library.
 */
@WebFilter(urlPatterns = "*.xhtml", dispatcherTypes = DispatcherType.REQUEST)
public class HiddenViews extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> LIBRARIES = Set.of("primefaces", "jakarta.faces");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getServletPath().startsWith(ResourceHandler.RESOURCE_IDENTIFIER + "/")
                && LIBRARIES.contains(String.valueOf(request.getParameter("ln")))) {
            response.setHeader("X-Content-Type-Options", "nosniff");
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
