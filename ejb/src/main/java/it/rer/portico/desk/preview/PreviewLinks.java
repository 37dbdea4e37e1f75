package it.rer.portico.desk.preview;

import it.rer.portico.access.identity.Colleagues;
import it.rer.portico.access.permission.Permissions;
import it.rer.portico.access.role.Role;
import it.rer.portico.platform.context.Internal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** Finds the page of a link. The secret is the permission. */
@Stateless
@Internal(Internal.Scope.PACKAGE)
public class PreviewLinks {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Colleagues colleagues;

    @Inject
    private Permissions permissions;

    /** The page whose drafts may be read with that secret, now. */
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

    /** Whether drafts may be read with a link, now: whoever made it could still read them, and has not been suspended since. */
    public boolean holds(PreviewLink link) {
        return link.isOpen(clock.instant())
                && colleagues
                        .find(link.createdBy(), link.createdAt())
                        .filter(author -> permissions.may(author, Role.AUTHOR, link.pageId()))
                        .isPresent();
    }
}
