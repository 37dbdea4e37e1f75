package it.rer.portico.access.identity;

import it.rer.portico.access.role.Roles;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Map;

/** The names of editors, for screens; other services use {@link Directory}. */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER, Roles.FEEDBACK_MANAGER, Roles.ADMINISTRATOR})
@Interceptors(DeskBulkhead.class)
public class EditorNames {

    @Inject
    private Editors editors;

    /** The names of all editors, suspended ones included, by login name. */
    public Map<String, String> names() {
        return editors.names();
    }
}
