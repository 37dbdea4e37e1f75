package it.rer.portico.desk.tree;

import it.rer.portico.access.permission.Permissions;
import it.rer.portico.access.permission.Sections;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.Reference;
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

/** Looks at a page with all below it, before something is done to the whole of it. */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER})
@Interceptors(DeskBulkhead.class)
public class Branches {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Permissions permissions;

    @Inject
    private Sections sections;

    /** The identities of a page and of all below it that are not in the trash, the page itself first. */
    public List<Long> ids(long pageId) {
        permissions.demand(Role.AUTHOR, pageId);
        return branch(pageId);
    }

    private List<Long> branch(long pageId) {
        var below = new HashMap<Long, List<Long>>();
        em.createQuery(
                        "select p.id, p.parent.id from Page p where p.parent is not null and p.trashedAt is null",
                        Object[].class)
                .getResultStream()
                .forEach(row -> below.computeIfAbsent((Long) row[1], id -> new ArrayList<>())
                        .add((Long) row[0]));
        var ids = new ArrayList<>(List.of(pageId));
        for (int next = 0; next < ids.size(); next++) {
            ids.addAll(below.getOrDefault(ids.get(next), List.of()));
        }
        return ids;
    }

    /** What it brings with it to move or trash a page; told to who may do so. */
    public Consequences consequences(long pageId) {
        permissions.demand(Role.PUBLISHER, pageId);
        var ids = Set.copyOf(branch(pageId));
        var addresses = em.createQuery(
                        "select t.page.id, t.language, t.path from Translation t where t.state <> :draft"
                                + " order by t.path, t.language",
                        Object[].class)
                .setParameter("draft", TranslationState.DRAFT)
                .getResultStream()
                .filter(row -> ids.contains((Long) row[0]))
                .map(row -> new PublicAddress((Language) row[1], (String) row[2]))
                .toList();
        return new Consequences(ids.size(), addresses, linkedFrom(ids));
    }

    private List<LinkingPage> linkedFrom(Set<Long> ids) {
        var own = sections.of(Role.AUTHOR);
        return em.createQuery(
                        "select t.page.id, t.language, r.title, r.body from Translation t join t.published r"
                                + " where t.page.trashedAt is null and r.body like '%\"page:%' order by r.title",
                        Object[].class)
                .getResultStream()
                .filter(row -> !ids.contains((Long) row[0]) && leadsTo(ids, (String) row[3]))
                .map(row -> new LinkingPage((Long) row[0], (Language) row[1], (String) row[2], own.test((Long) row[0])))
                .toList();
    }

    private static boolean leadsTo(Set<Long> ids, String body) {
        return Reference.pagesIn(body).stream().anyMatch(ids::contains);
    }
}
