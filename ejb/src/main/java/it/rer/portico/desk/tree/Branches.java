package it.rer.portico.desk.tree;

import it.rer.portico.access.permission.PermissionInterceptor;
import it.rer.portico.access.permission.Sections;
import it.rer.portico.access.role.InSection;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.TranslationState;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.language.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** Reads a page with all pages below it, and what moving or trashing them would affect. */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER})
@Interceptors({DeskBulkhead.class, PermissionInterceptor.class})
public class Branches {

    private static final String IN_TREE = "select new it.rer.portico.desk.tree.Branches$Child(p.id, p.parent.id)"
            + " from Page p where p.parent is not null and p.trashedAt is null";
    private static final String PUBLIC =
            "select new it.rer.portico.desk.tree.Branches$Address(t.page.id, t.language, t.path)"
                    + " from Translation t where t.state <> :draft order by t.path, t.language";
    private static final String LINKING =
            "select distinct new it.rer.portico.desk.tree.Branches$Linking(t.page.id, t.language, r.title)"
                    + " from Translation t join t.published r join r.links l"
                    + " where t.page.trashedAt is null and l in :ids order by r.title";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Sections sections;

    /** The ids of a page and of all pages below it that are not in the trash, the page itself first. */
    public List<Long> ids(@InSection long pageId) {
        return branch(pageId);
    }

    private List<Long> branch(long pageId) {
        var below = new HashMap<Long, List<Long>>();
        em.createQuery(IN_TREE, Child.class).getResultStream().forEach(child -> below.computeIfAbsent(
                        child.parentId(), id -> new ArrayList<>())
                .add(child.id()));
        var ids = new ArrayList<>(List.of(pageId));
        for (int next = 0; next < ids.size(); next++) {
            ids.addAll(below.getOrDefault(ids.get(next), List.of()));
        }
        return ids;
    }

    /** What moving or trashing a page would affect; only for callers who may do that. */
    @RolesAllowed(Roles.PUBLISHER)
    public Consequences consequences(@InSection long pageId) {
        var ids = Set.copyOf(branch(pageId));
        var addresses = em.createQuery(PUBLIC, Address.class)
                .setParameter("draft", TranslationState.DRAFT)
                .getResultStream()
                .filter(address -> ids.contains(address.pageId()))
                .map(address -> new PublicAddress(address.language(), address.path()))
                .toList();
        return new Consequences(ids.size(), addresses, linkedFrom(ids));
    }

    private List<LinkingPage> linkedFrom(Set<Long> ids) {
        var own = sections.of(Role.AUTHOR);
        return em.createQuery(LINKING, Linking.class)
                .setParameter("ids", ids)
                .getResultStream()
                .filter(text -> !ids.contains(text.pageId()))
                .map(text -> new LinkingPage(text.pageId(), text.language(), text.title(), own.test(text.pageId())))
                .toList();
    }

    /** A page and its parent. */
    public record Child(long id, long parentId) {}

    /** The address of a published or withdrawn text. */
    public record Address(long pageId, Language language, String path) {}

    /** A published text that links to a page of the branch. */
    public record Linking(long pageId, Language language, String title) {}
}
