package it.rer.portico.desk.redirect;

import it.rer.portico.access.permission.PermissionInterceptor;
import it.rer.portico.access.permission.Sections;
import it.rer.portico.access.role.InAnySection;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.desk.tree.LanguageState;
import it.rer.portico.desk.tree.LanguageStates;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.LikePattern;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lists the redirects of former addresses. Every publisher sees all of them, since they are public anyway, and may remove those of their
 * sections.
 */
@Stateless
@RolesAllowed(Roles.PUBLISHER)
@InAnySection
@Interceptors({DeskBulkhead.class, PermissionInterceptor.class})
public class OldAddresses {

    private static final String MATCHING = " from Redirect r left join r.page p where r.path like :text escape '!'"
            + " or r.query like :text escape '!' or lower(r.address) like :text escape '!' or exists"
            + " (select t.id from Translation t join t.published u where t.page = p and lower(u.title) like :text escape '!')"
            + " or exists (select f.id from MediaFile f where f.id = r.fileId and lower(f.name) like :text escape '!')";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Sections sections;

    @Inject
    private LanguageStates states;

    /**
     * A page of the list, in the order of paths.
     *
     * @param text part of the former address, of an address outside that it leads to, of the target file's name, or of the target page's
     *     published title; empty for all
     * @param first how many redirects to skip
     * @param most how many redirects to return at most
     */
    public ResultPage<OldAddress> list(String text, int first, int most) {
        var pattern = LikePattern.containing(text);
        long total = em.createQuery("select count(r)" + MATCHING, Long.class)
                .setParameter("text", pattern)
                .getSingleResult();
        var rows = em.createQuery(
                        "select new it.rer.portico.desk.redirect.OldAddresses$Row(r.id, r.language, r.path, r.query,"
                                + " p.id, r.fileId, r.address, r.createdAt, p.trashedAt)"
                                + MATCHING + " order by r.path, r.language, r.query",
                        Row.class)
                .setParameter("text", pattern)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        return new ResultPage<>(addresses(rows), total);
    }

    private List<OldAddress> addresses(List<Row> rows) {
        var own = sections.of(Role.PUBLISHER);
        boolean everywhere = sections.areAll(Role.PUBLISHER);
        var titles = states.of(ids(rows, Row::pageId));
        var names = names(ids(rows, Row::fileId));
        return rows.stream()
                .map(row -> row.pageId() == null
                        ? elsewhere(row, names, everywhere)
                        : ofPage(row, own.test(row.pageId()), titles.getOrDefault(row.pageId(), Map.of())))
                .toList();
    }

    private static List<Long> ids(List<Row> rows, Function<Row, Long> target) {
        return rows.stream().map(target).filter(Objects::nonNull).distinct().toList();
    }

    /** The names of the files that are not in the trash. */
    private Map<Long, String> names(List<Long> files) {
        var names = new HashMap<Long, String>();
        if (!files.isEmpty()) {
            em.createQuery(
                            "select new it.rer.portico.desk.redirect.OldAddresses$FileName(f.id, f.name)"
                                    + " from MediaFile f where f.id in :ids and f.trashedAt is null",
                            FileName.class)
                    .setParameter("ids", files)
                    .getResultStream()
                    .forEach(file -> names.put(file.id(), file.name()));
        }
        return names;
    }

    private static OldAddress ofPage(Row row, boolean removable, Map<Language, LanguageState> titles) {
        var language = row.language();
        var title = Optional.ofNullable(titles.get(language))
                .or(() -> Optional.ofNullable(titles.get(language.other())))
                .map(state -> removable ? state.text() : state.published())
                .map(LanguageState.Text::title)
                .orElse("");
        return address(row, title, row.pageTrashedAt() != null, removable);
    }

    private static OldAddress elsewhere(Row row, Map<Long, String> names, boolean removable) {
        var name = names.getOrDefault(row.fileId(), "");
        return address(row, name, row.fileId() != null && name.isEmpty(), removable);
    }

    private static OldAddress address(Row row, String title, boolean away, boolean removable) {
        return new OldAddress(
                row.id(),
                row.language(),
                new FormerPath(row.path(), row.query()),
                RedirectTarget.of(row.pageId(), row.fileId(), row.address()),
                title,
                away,
                removable,
                Optional.ofNullable(row.createdAt()).map(OffsetDateTime::toInstant));
    }

    /** A redirect; one of page, file and address is its target, the others are null. */
    public record Row(
            long id,
            Language language,
            String path,
            String query,
            Long pageId,
            Long fileId,
            String address,
            OffsetDateTime createdAt,
            OffsetDateTime pageTrashedAt) {}

    /** The name of a file. */
    public record FileName(long id, String name) {}
}
