package it.rer.portico.web.platform.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Hides Faces views from readers: a request for {@code *.xhtml} goes to the servlet for pages, as if the view did not exist. Views are
 * reached only through our servlets, at addresses without extension. Addresses of a former site may end in {@code .xhtml} too, and are
 * looked up like any other.
 */
@WebFilter(urlPatterns = "*.xhtml", dispatcherTypes = DispatcherType.REQUEST)
public class HiddenViews extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.getServletContext().getNamedDispatcher(SiteServlet.PAGES).forward(request, response);
    }
}
