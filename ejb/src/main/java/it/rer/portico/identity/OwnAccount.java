package it.rer.portico.identity;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** The account of whoever calls. */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER, Roles.FEEDBACK_MANAGER, Roles.ADMINISTRATOR})
public class OwnAccount {

    @Resource
    private SessionContext session;

    @Inject
    private Editors editors;

    /** The caller's account; empty if it was suspended since she signed in. */
    public Optional<Account> find() {
        return editors.find(session.getCallerPrincipal().getName())
                .filter(Editor::isActive)
                .map(Account::of);
    }
}
