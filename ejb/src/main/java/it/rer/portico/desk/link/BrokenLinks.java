package it.rer.portico.desk.link;

import it.rer.portico.access.permission.PermissionInterceptor;
import it.rer.portico.access.permission.Sections;
import it.rer.portico.access.role.InAnySection;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.media.format.MediaKind;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.database.Batches;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.Html;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Finds the broken links in the newest texts of the caller's sections: drafts or, where there is none, published texts. Only bodies that may
 * contain a broken link are read, and only the pages and files that they name are looked up.
 */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER})
@InAnySection
@Interceptors({DeskBulkhead.class, PermissionInterceptor.class})
public class BrokenLinks {

    private static final String NEWEST = "select new it.rer.portico.desk.link.BrokenLinks$Text("
            + "r.id, t.page.id, t.language, r.title, r.body)"
            + " from Revision r join r.translation t where t.page.trashedAt is null"
            + " and (t.draft = r or t.published = r and t.draft is null)";

    /** A link to a page that does not exist, is in the trash or is not published in any language. */
    private static final String TO_NO_PAGE =
            "exists (select l from Revision x join x.links l where x = r and not exists"
                    + " (select u.id from Translation u where u.page.id = l and u.page.trashedAt is null and u.published is not null))";

    /** A file that does not exist or is in the trash, or a document, for which only the body says whether it is used as an image. */
    private static final String TO_NO_IMAGE =
            "exists (select m from Revision y join y.media m where y = r and not exists"
                    + " (select f.id from MediaFile f where f.id = m and f.trashedAt is null and f.kind = :image))";

    private static final String DOUBTFUL =
            NEWEST + " and (" + TO_NO_PAGE + " or " + TO_NO_IMAGE + ")" + " order by r.title, t.page.id, t.language";

    private static final String PAGES = "select new it.rer.portico.desk.link.BrokenLinks$PageRow(p.id, p.trashedAt)"
            + " from Revision r join r.links l, Page p where r.id in :revisions and p.id = l";

    private static final String PUBLISHED = "select t.page.id"
            + " from Revision r join r.links l, Translation t where r.id in :revisions and t.page.id = l and t.published is not null";

    private static final String FILES =
            "select new it.rer.portico.desk.link.BrokenLinks$FileRow(f.id, f.trashedAt, f.kind)"
                    + " from Revision r join r.media m, MediaFile f where r.id in :revisions and f.id = m";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Sections sections;

    /**
     * A page of the list, in the order of titles and, within a text, in the order of the text.
     *
     * @param first how many links to skip
     * @param most how many links to return at most
     */
    public ResultPage<DeadLink> list(int first, int most) {
        var own = sections.of(Role.AUTHOR);
        var doubtful = em.createQuery(DOUBTFUL, Text.class)
                .setParameter("image", MediaKind.IMAGE)
                .getResultStream()
                .filter(text -> own.test(text.pageId()))
                .toList();
        var destinations = destinations(doubtful.stream().map(Text::revisionId).toList());
        var dead = doubtful.stream().flatMap(text -> dead(text, destinations)).toList();
        return ResultPage.of(dead, first, most);
    }

    private static Stream<DeadLink> dead(Text text, Destinations destinations) {
        return Html.parseOwn(text.body()).select("a[href], img[src]").stream()
                .flatMap(element -> destinations.fault(address(element), isImage(element)).stream()
                        .map(fault -> new DeadLink(
                                text.pageId(),
                                text.language(),
                                text.title(),
                                words(element),
                                address(element),
                                fault)));
    }

    private static String address(Element element) {
        return element.attr(isImage(element) ? "src" : "href");
    }

    private static boolean isImage(Element element) {
        return element.normalName().equals("img");
    }

    /** The link's text and the alternative texts of its images. */
    private static String words(Element element) {
        return Stream.concat(Stream.of(element.text()), element.select("img[alt]").eachAttr("alt").stream())
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** What the links of some revisions lead to. */
    private Destinations destinations(List<Long> revisions) {
        return new Destinations(
                named(PAGES, PageRow.class, revisions)
                        .collect(Collectors.toMap(PageRow::id, page -> page.trashedAt() != null, (one, same) -> one)),
                named(PUBLISHED, Long.class, revisions).collect(Collectors.toSet()),
                named(FILES, FileRow.class, revisions)
                        .collect(Collectors.toMap(
                                FileRow::id,
                                file -> new Destinations.FileState(file.kind(), file.trashedAt() != null),
                                (one, same) -> one)));
    }

    private <T> Stream<T> named(String query, Class<T> type, List<Long> revisions) {
        return Batches.of(revisions).flatMap(some -> em.createQuery(query, type)
                .setParameter("revisions", some)
                .getResultStream());
    }

    /** The newest text of a page. */
    public record Text(long revisionId, long pageId, Language language, String title, String body) {}

    /** A page, and when it was moved to the trash; null if it is not in the trash. */
    public record PageRow(long id, OffsetDateTime trashedAt) {}

    /** A file, and when it was moved to the trash; null if it is not in the trash. */
    public record FileRow(long id, OffsetDateTime trashedAt, MediaKind kind) {}
}
