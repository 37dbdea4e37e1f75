package it.rer.portico.web.desk.moderation;

import it.rer.portico.access.role.Roles;
import it.rer.portico.desk.moderation.Moderation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Backs the notice on the home screen that tells publishers that feedback waits for a decision. */
@Named("setApartNotice")
@RequestScoped
public class SetApartNotice {

    @Inject
    private Moderation moderation;

    @Inject
    private HttpServletRequest request;

    private Boolean shown;

    /** Whether feedback waits for a decision, and the container already knows that the caller is a publisher. */
    public boolean isShown() {
        if (shown == null) {
            shown = request.isUserInRole(Roles.PUBLISHER) && moderation.isWaiting();
        }
        return shown;
    }
}
