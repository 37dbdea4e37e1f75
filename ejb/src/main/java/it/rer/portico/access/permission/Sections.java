package it.rer.portico.access.permission;

import it.rer.portico.access.role.Role;
import it.rer.portico.platform.context.Internal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Tells which of many pages are in the caller's sections, with one query for all of them. */
@Stateless
@Internal
public class Sections {

    private static final String BELOW = "select new it.rer.portico.access.permission.Sections$Below(p.id, p.parent.id)"
            + " from Page p where p.parent is not null";

    /** A page with the page above it. */
    public record Below(long id, long parentId) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Permissions permissions;

    /**
     * A predicate on page ids: whether the page, in the tree or in the trash, is in a section where the caller has a role.
     *
     * @throws NotAllowedException if the caller has no active account
     */
    public Predicate<Long> of(Role role) {
        var reach = permissions.reach(role);
        if (reach.everywhere()) {
            return pageId -> true;
        }
        var above = new HashMap<Long, Long>();
        em.createQuery(BELOW, Below.class).getResultStream().forEach(page -> above.put(page.id(), page.parentId()));
        return pageId -> isWithin(reach.sections(), above, pageId);
    }

    /**
     * Whether the caller has a role in the whole site.
     *
     * @throws NotAllowedException if the caller has no active account
     */
    public boolean areAll(Role role) {
        return permissions.reach(role).everywhere();
    }

    private static boolean isWithin(Set<Long> sections, Map<Long, Long> above, Long pageId) {
        for (var id = pageId; id != null; id = above.get(id)) {
            if (sections.contains(id)) {
                return true;
            }
        }
        return false;
    }
}
