package it.rer.portico.web.testing;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;

/** The module as it is deployed, for what asks the container where. */
public final class DeployedModule {

    private DeployedModule() {}

    /** Deployed at a context path; empty at the root. */
    public static ServletContext at(String contextPath) {
        return at(contextPath, new RenderedViews());
    }

    /** The same, with servlets that only note that a request was forwarded to them by name. */
    static ServletContext at(String contextPath, RenderedViews forwarded) {
        return Fake.of(ServletContext.class, (name, arguments) -> switch (name) {
            case "getContextPath" -> contextPath;
            case "getAttribute" -> null;
            case "getNamedDispatcher" -> forwarded.servlet((String) arguments[0]);
            case "getSessionCookieConfig" -> Fake.of(SessionCookieConfig.class, (of, none) -> false);
            default -> throw new UnsupportedOperationException("context." + name);
        });
    }
}
