package it.rer.portico.desk.link;

import it.rer.portico.access.permission.Sections;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.media.MediaKind;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.Html;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Finds the links that lead nowhere in the newest texts of the caller's sections: drafts, where there are any, or else what citizens read.
 * The number of queries does not grow with that of texts; only bodies that link to something of ours are read.
 */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER})
@Interceptors(DeskBulkhead.class)
public class BrokenLinks {

    private static final String LINKING = "select t.page.id, t.language, r.title, r.body"
            + " from Revision r join r.translation t where t.page.trashedAt is null"
            + " and (t.draft = r or t.published = r and t.draft is null)"
            + " and (r.body like '%\"page:%' or r.body like '%\"media:%')"
            + " order by r.title, t.page.id, t.language";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Sections sections;

    /**
     * A part of them, in the order of titles and, within a text, as they stand in it.
     *
     * @param first how many come before those that are wanted
     * @param most how many are wanted
     */
    public ResultPage<DeadLink> list(int first, int most) {
        var own = sections.of(Role.AUTHOR);
        var ends = ends();
        var dead = em.createQuery(LINKING, Object[].class)
                .getResultStream()
                .filter(row -> own.test((Long) row[0]) && ends.mayFail((String) row[3]))
                .flatMap(row -> dead(row, ends))
                .toList();
        return ResultPage.of(dead, first, most);
    }

    private static Stream<DeadLink> dead(Object[] text, Ends ends) {
        return Html.parseOwn((String) text[3]).select("a[href], img[src]").stream()
                .flatMap(element -> ends.fault(address(element), isImage(element)).stream()
                        .map(fault -> new DeadLink(
                                (Long) text[0],
                                (Language) text[1],
                                (String) text[2],
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

    /** What a reader sees or hears of it: its words and the alternative texts of its images. */
    private static String words(Element element) {
        return Stream.concat(Stream.of(element.text()), element.select("img[alt]").eachAttr("alt").stream())
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(" "));
    }

    private Ends ends() {
        return new Ends(
                rows("select p.id, p.trashedAt from Page p")
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> row[1] != null)),
                new HashSet<>(em.createQuery(
                                "select distinct t.page.id from Translation t where t.published is not null",
                                Long.class)
                        .getResultList()),
                rows("select f.id, f.trashedAt, f.kind from MediaFile f")
                        .collect(Collectors.toMap(
                                row -> (Long) row[0], row -> new Ends.End((MediaKind) row[2], row[1] != null))));
    }

    private Stream<Object[]> rows(String query) {
        return em.createQuery(query, Object[].class).getResultStream();
    }
}
