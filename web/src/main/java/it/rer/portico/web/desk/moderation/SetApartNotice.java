package it.rer.portico.web.desk.moderation;

import it.rer.portico.access.role.Roles;
import it.rer.portico.desk.moderation.Moderation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** {@code desk.xhtml}, for publishers: whether something was set apart. */
@Named("setApartNotice")
@RequestScoped
public class SetApartNotice {

    @Inject
    private Moderation moderation;

    @Inject
    private HttpServletRequest request;

    private Boolean shown;

    /** Whether there is something to decide about, and the services know already that the reader may. */
    public boolean isShown() {
        if (shown == null) {
            shown = request.isUserInRole(Roles.PUBLISHER) && moderation.isWaiting();
        }
        return shown;
    }
}
