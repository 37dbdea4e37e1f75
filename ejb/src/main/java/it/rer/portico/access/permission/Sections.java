package it.rer.portico.access.permission;

import it.rer.portico.access.role.Role;
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
public class Sections {

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
        em.createQuery("select p.id, p.parent.id from Page p where p.parent is not null", Object[].class)
                .getResultStream()
                .forEach(row -> above.put((Long) row[0], (Long) row[1]));
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
