package it.rer.portico.desk.preview;

import it.rer.portico.access.identity.Directory;
import it.rer.portico.access.permission.Permissions;
import it.rer.portico.access.role.Role;
import it.rer.portico.platform.context.Internal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** Finds the page of a preview link by its token. Whoever has the token has the permission. */
@Stateless
@Internal(Internal.Scope.PACKAGE)
public class PreviewLinks {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Directory directory;

    @Inject
    private Permissions permissions;

    /** The id of the page whose drafts may be read with that token now; empty if the link is unknown or not valid any more. */
    public Optional<Long> page(String token) {
        if (token.length() > PreviewLink.TOKEN_MAX) {
            return Optional.empty();
        }
        return em.createNamedQuery(PreviewLink.BY_HASH, PreviewLink.class)
                .setParameter("hash", PreviewLink.hash(token))
                .getResultStream()
                .filter(this::holds)
                .map(PreviewLink::pageId)
                .findFirst();
    }

    /** Whether a link is valid now: not expired, not revoked, and its creator may still edit the page and has not been suspended since. */
    public boolean holds(PreviewLink link) {
        return link.isOpen(clock.instant())
                && directory
                        .find(link.createdBy(), link.createdAt())
                        .filter(author -> permissions.may(author, Role.AUTHOR, link.pageId()))
                        .isPresent();
    }
}
