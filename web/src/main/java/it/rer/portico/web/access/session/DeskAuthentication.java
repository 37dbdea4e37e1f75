package it.rer.portico.web.access.session;

import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Keeps the container from calling our authentication mechanism for citizens' requests. It would do so twice per request, and on some
 * servers look the mechanism up each time, which costs more than sending a cached page. For the desk, the module that Jakarta Security has
 * registered works as before.
 *
 * @see <a href="https://jakarta.ee/specifications/authentication/3.0/">Jakarta Authentication 3.0</a>
 */
@WebListener
public class DeskAuthentication implements ServletContextListener {

    /** The message layer of servlets, as the specification names it. */
    private static final String LAYER = "HttpServlet";

    private String registration;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        var application = context.getVirtualServerName() + " " + context.getContextPath();
        var factory = AuthConfigFactory.getFactory();
        var provider = factory.getConfigProvider(LAYER, application, null);
        if (provider != null) {
            registration = factory.registerConfigProvider(
                    new DeskAuthConfigProvider(provider), LAYER, application, "Portico: the desk alone");
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (registration != null) {
            AuthConfigFactory.getFactory().removeRegistration(registration);
        }
    }
}
