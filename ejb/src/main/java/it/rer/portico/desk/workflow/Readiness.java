package it.rer.portico.desk.workflow;

import it.rer.portico.access.permission.PermissionInterceptor;
import it.rer.portico.access.role.InAnySection;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.body.Reference;
import it.rer.portico.content.check.CheckReport;
import it.rer.portico.content.check.CheckedText;
import it.rer.portico.content.check.Checks;
import it.rer.portico.media.library.MediaRights;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.error.InvalidInputException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** What should be mended in a text, and whether that keeps it from being published. */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER})
@Interceptors({DeskBulkhead.class, PermissionInterceptor.class})
public class Readiness {

    @Inject
    private Targets targets;

    @Inject
    private MediaRights rights;

    /**
     * What there is to say of a text that is being written. It reads nothing of any page but whether it exists; a file that the caller
     * must not know of does not.
     *
     * @throws InvalidInputException if the body is beyond its bounds, as {@link Checks#report}
     */
    @InAnySection
    public CheckReport report(CheckedText text) {
        var hidden = rights.hiddenAmong(Reference.filesIn(text.content().body()));
        return Checks.report(text, new KnownTargets(targets, hidden));
    }
}
