package it.rer.portico.web.testing;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;

/** Views of which only the name is written. */
final class RenderedViews {

    private final List<String> names = new ArrayList<>();
    private int failure;

    /** From now on they fail with that status. */
    void failing(int status) {
        failure = status;
    }

    /** By their files' names. */
    List<String> rendered() {
        return names;
    }

    /** Notes which servlet a request is forwarded to. */
    RequestDispatcher servlet(String servlet) {
        return Fake.of(RequestDispatcher.class, (name, arguments) -> {
            if (!name.equals("forward")) {
                throw new UnsupportedOperationException(name);
            }
            names.add(servlet);
            return null;
        });
    }

    RequestDispatcher dispatcher(String path) {
        return Fake.of(RequestDispatcher.class, (name, arguments) -> {
            if (!name.equals("forward")) {
                throw new UnsupportedOperationException(name);
            }
            var view = path.replaceAll("^/WEB-INF/(?:citizen|access|desk)/|[.]xhtml$", "");
            names.add(view);
            var response = (HttpServletResponse) arguments[1];
            if (failure == 0) {
                response.getWriter().print("view " + view);
            } else {
                response.sendError(failure, view);
            }
            return null;
        });
    }
}
