package it.rer.portico.access.identity;

import it.rer.portico.access.role.Roles;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Map;

/** Who is who among those who work at the site. */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER, Roles.FEEDBACK_MANAGER, Roles.ADMINISTRATOR})
@Interceptors(DeskBulkhead.class)
public class Directory {

    @Inject
    private Editors editors;

    /** What everybody is called who has an account, by login name; those who are suspended too. */
    public Map<String, String> names() {
        return editors.names();
    }
}
