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

/** Lists the trash, and moves branches of pages to it and back. */
@Stateless
@RolesAllowed(Roles.PUBLISHER)
@Interceptors({DeskBulkhead.class, SiteLockInterceptor.class, PermissionInterceptor.class})
public class TrashBin {

    private static final String TRASHED = "select new it.rer.portico.desk.tree.TrashBin$TrashedPage("
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
     * A page of the trashed branches of the caller's sections, the most recently trashed first.
     *
     * @param first how many branches to skip
     * @param most how many branches to return at most
     */
    @InAnySection
    public ResultPage<TrashedBranch> list(int first, int most) {
        var own = sections.of(Role.PUBLISHER);
        var trashed = em.createQuery(TRASHED, TrashedPage.class).getResultList();
        var gone = trashed.stream().filter(leaf -> !leaf.isTop()).collect(Collectors.groupingBy(TrashedPage::parentId));
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
                        .map(top -> new TrashedBranch(
                                top.id(),
                                titles(texts.get(top.id()), true),
                                top.trashedAt().toInstant(),
                                size(top, gone),
                                top.parentId() == null,
                                titles(texts.get(top.parentId()), own.test(top.parentId()))))
                        .toList(),
                wanted.total());
    }

    /** The number of pages in a trashed branch. */
    private static int size(TrashedPage top, Map<Long, List<TrashedPage>> gone) {
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
     * @param parentTrashedAt when its parent was trashed; null if it was not
     */
    public record TrashedPage(Long id, Long parentId, OffsetDateTime trashedAt, OffsetDateTime parentTrashedAt) {

        /** Whether it is the top of a branch, and not trashed together with its parent. */
        boolean isTop() {
            return parentTrashedAt == null || !parentTrashedAt.isEqual(trashedAt);
        }
    }

    /**
     * A trashed branch.
     *
     * @param titles of its top page, by language
     * @param at when it was trashed
     * @param pages number of its pages
     * @param atTop whether it was at the top of the tree
     * @param below titles of its parent page, by language, as far as the caller may read them
     */
    public record TrashedBranch(
            long pageId,
            Map<Language, String> titles,
            Instant at,
            int pages,
            boolean atTop,
            Map<Language, String> below) {

        public TrashedBranch {
            titles = Map.copyOf(titles);
            below = Map.copyOf(below);
        }
    }

    /**
     * Moves a page to the trash, with all pages below it.
     *
     * @return the number of trashed pages
     */
    @SiteLocked
    public int trash(@InSection long pageId) {
        int pages = trash.trash(pageId);
        audit.record(AuditAction.PAGE_TRASHED, pageId, null, String.valueOf(pages));
        return pages;
    }

    /**
     * Restores a page, with all pages that were trashed with it.
     *
     * @return the number of restored pages
     */
    @SiteLocked
    public int restore(@InSection long pageId) {
        int pages = trash.restore(pageId);
        audit.record(AuditAction.PAGE_RESTORED, pageId, null, String.valueOf(pages));
        return pages;
    }
}
