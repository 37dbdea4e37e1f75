package it.rer.portico.preview;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** Finds the page of a link. A part of this package; asks nobody for permission: the secret is the permission. */
@Stateless
public class PreviewLinks {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** The page whose drafts may be read with that secret, now. */
    public Optional<Long> page(String token) {
        return em.createNamedQuery(PreviewLink.BY_HASH, PreviewLink.class)
                .setParameter("hash", PreviewLink.hash(token))
                .getResultStream()
                .filter(link -> link.isOpen(clock.instant()))
                .map(PreviewLink::pageId)
                .findFirst();
    }
}
