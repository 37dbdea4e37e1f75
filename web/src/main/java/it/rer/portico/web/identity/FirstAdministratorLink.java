package it.rer.portico.web.identity;

import it.rer.portico.identity.FirstAdministrator;
import it.rer.portico.web.http.Links;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Logger;

/** Writes to the server's log, which operators alone can read, the link with which the first administrator is made. */
@WebListener
public class FirstAdministratorLink implements ServletContextListener {

    /** What the line begins with; what starts a server looks for it. */
    public static final String ANNOUNCEMENT = "There is no administrator yet. Within an hour, make one at ";

    private static final Logger LOG = Logger.getLogger(FirstAdministratorLink.class.getName());

    @Inject
    private FirstAdministrator administrator;

    @Inject
    private Links links;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        administrator
                .token()
                .ifPresent(token -> LOG.warning(() -> ANNOUNCEMENT
                        + links.absolute(DeskPlace.FIRST_ADMINISTRATOR)
                        + "?" + FirstAdministratorForm.TOKEN + "=" + token));
    }
}
