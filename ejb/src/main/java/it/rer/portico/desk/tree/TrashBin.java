package it.rer.portico.desk.tree;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.PageAudit;
import it.rer.portico.access.permission.PermissionInterceptor;
import it.rer.portico.access.permission.Sections;
import it.rer.portico.access.role.InAnySection;
import it.rer.portico.access.role.InSection;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.change.SiteLockInterceptor;
import it.rer.portico.content.change.SiteLocked;
import it.rer.portico.content.page.Trash;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.platform.language.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was thrown away, and how it comes back. */
@Stateless
@RolesAllowed(Roles.PUBLISHER)
@Interceptors({DeskBulkhead.class, SiteLockInterceptor.class, PermissionInterceptor.class})
public class TrashBin {

    private static final String TRASHED = "select new it.rer.portico.desk.tree.TrashBin$Leaf("
            + "p.id, a.id, p.trashedAt, a.trashedAt) from Page p left join p.parent a"
            + " where p.trashedAt is not null order by p.trashedAt desc, p.id";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Sections sections;

    @Inject
    private LanguageStates states;

    @Inject
    private Trash trash;

    @Inject
    private PageAudit audit;

    /**
     * A part of what is in the trash of the caller's sections: of each branch its top, the newest first.
     *
     * @param first how many come before those that are wanted
     * @param most how many are wanted
     */
    @InAnySection
    public ResultPage<Thrown> list(int first, int most) {
        var own = sections.of(Role.PUBLISHER);
        var trashed = em.createQuery(TRASHED, Leaf.class).getResultList();
        var gone = trashed.stream().filter(leaf -> !leaf.isTop()).collect(Collectors.groupingBy(Leaf::parentId));
        var wanted = ResultPage.of(
                trashed.stream()
                        .filter(leaf -> leaf.isTop() && own.test(leaf.id()))
                        .toList(),
                first,
                most);
        var texts = states.of(wanted.rows().stream()
                .flatMap(top -> Stream.of(top.id(), top.parentId()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new ResultPage<>(
                wanted.rows().stream()
                        .map(top -> new Thrown(
                                top.id(),
                                titles(texts.get(top.id()), true),
                                top.trashedAt().toInstant(),
                                size(top, gone),
                                top.parentId() == null,
                                titles(texts.get(top.parentId()), own.test(top.parentId()))))
                        .toList(),
                wanted.total());
    }

    /** A page with all that was thrown away together with it. */
    private static int size(Leaf top, Map<Long, List<Leaf>> gone) {
        return 1
                + gone.getOrDefault(top.id(), List.of()).stream()
                        .mapToInt(leaf -> size(leaf, gone))
                        .sum();
    }

    private static Map<Language, String> titles(Map<Language, LanguageState> texts, boolean drafts) {
        var titles = new EnumMap<Language, String>(Language.class);
        if (texts != null) {
            texts.values().stream()
                    .flatMap(state -> drafts ? Stream.of(state) : state.withoutDraft().stream())
                    .forEach(state -> titles.put(state.language(), state.title()));
        }
        return titles;
    }

    /**
     * A page in the trash.
     *
     * @param parentTrashedAt when the page above it was thrown away; null if it was not
     */
    public record Leaf(Long id, Long parentId, OffsetDateTime trashedAt, OffsetDateTime parentTrashedAt) {

        /** Whether it was not thrown away together with the page above it. */
        boolean isTop() {
            return parentTrashedAt == null || !parentTrashedAt.isEqual(trashedAt);
        }
    }

    /**
     * A branch in the trash.
     *
     * @param titles of its top, by language
     * @param at when it was thrown away
     * @param pages how many it holds, its top among them
     * @param atTop whether it hung at the top of the tree
     * @param below titles of the page it hung below, by language; those that the caller may read
     */
    public record Thrown(
            long pageId,
            Map<Language, String> titles,
            Instant at,
            int pages,
            boolean atTop,
            Map<Language, String> below) {

        public Thrown {
            titles = Map.copyOf(titles);
            below = Map.copyOf(below);
        }
    }

    /**
     * Throws a page away, with all below it.
     *
     * @return how many pages went
     */
    @SiteLocked
    public int trash(@InSection long pageId) {
        int pages = trash.trash(pageId);
        audit.record(AuditAction.PAGE_TRASHED, pageId, null, String.valueOf(pages));
        return pages;
    }

    /**
     * Brings a page back, with what went with it.
     *
     * @return how many pages came
     */
    @SiteLocked
    public int restore(@InSection long pageId) {
        int pages = trash.restore(pageId);
        audit.record(AuditAction.PAGE_RESTORED, pageId, null, String.valueOf(pages));
        return pages;
    }
}
