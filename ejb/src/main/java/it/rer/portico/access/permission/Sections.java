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

/** Tells of many pages at once which are the caller's: one query, however many are asked about. */
@Stateless
@Internal
public class Sections {

    private static final String BELOW = "select new it.rer.portico.access.permission.Sections$Below(p.id, p.parent.id)"
            + " from Page p where p.parent is not null";

    /** A page that stands below another one. */
    public record Below(long id, long parentId) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Permissions permissions;

    /**
     * Whether the page of an identity stands where the caller has a role, be it in the tree or in the trash.
     *
     * @throws NotAllowedException if the caller has no account that is active
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
     * @throws NotAllowedException if the caller has no account that is active
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
