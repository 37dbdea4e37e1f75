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

/** Runs the checks on a text that is being written, for the list of findings beside the form. */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER})
@Interceptors({DeskBulkhead.class, PermissionInterceptor.class})
public class Readiness {

    @Inject
    private Targets targets;

    @Inject
    private MediaRights rights;

    /**
     * The findings in a text that is being written. Of other pages only their existence is read; files that are hidden from the caller
     * count as missing.
     *
     * @throws InvalidInputException if the body exceeds its limits, as {@link Checks#report}
     */
    @InAnySection
    public CheckReport report(CheckedText text) {
        var hidden = rights.hiddenAmong(Reference.filesIn(text.content().body()));
        return Checks.report(text, new KnownTargets(targets, hidden));
    }
}
