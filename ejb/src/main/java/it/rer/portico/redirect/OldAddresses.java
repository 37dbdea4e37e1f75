package it.rer.portico.redirect;

import it.rer.portico.bulkhead.DeskBulkhead;
import it.rer.portico.contents.LanguageState;
import it.rer.portico.contents.States;
import it.rer.portico.identity.Role;
import it.rer.portico.identity.Roles;
import it.rer.portico.language.Language;
import it.rer.portico.permission.Sections;
import it.rer.portico.slice.Slice;
import it.rer.portico.text.LikePattern;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Lists addresses of former times. All publishers see them all, as every reader can try them; each removes those of her sections. */
@Stateless
@RolesAllowed(Roles.PUBLISHER)
@Interceptors(DeskBulkhead.class)
public class OldAddresses {

    private static final String WANTED = " from Redirect r join r.page p where r.path like :text escape '!' or exists"
            + " (select t.id from Translation t join t.published u where t.page = p and lower(u.title) like :text escape '!')";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Sections sections;

    @Inject
    private States states;

    /**
     * A part of the addresses, in the order of paths.
     *
     * @param text part of the path, or of a title that citizens read on the page; empty for all
     * @param first how many come before those that are wanted
     * @param most how many are wanted
     */
    public Slice<OldAddress> list(String text, int first, int most) {
        var pattern = LikePattern.containing(text);
        long total = em.createQuery("select count(r)" + WANTED, Long.class)
                .setParameter("text", pattern)
                .getSingleResult();
        var rows = em.createQuery(
                        "select r.id, r.language, r.path, p.id, p.trashedAt" + WANTED + " order by r.path, r.language",
                        Object[].class)
                .setParameter("text", pattern)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        return new Slice<>(addresses(rows), total);
    }

    private List<OldAddress> addresses(List<Object[]> rows) {
        var own = sections.of(Role.PUBLISHER);
        var titles =
                states.of(rows.stream().map(row -> (Long) row[3]).distinct().toList());
        return rows.stream()
                .map(row -> address(row, own, titles.getOrDefault((Long) row[3], Map.of())))
                .toList();
    }

    private static OldAddress address(Object[] row, Predicate<Long> own, Map<Language, LanguageState> titles) {
        var language = (Language) row[1];
        var pageId = (Long) row[3];
        boolean removable = own.test(pageId);
        var title = Optional.ofNullable(titles.get(language))
                .or(() -> Optional.ofNullable(titles.get(language.other())))
                .map(state -> removable ? state.title() : state.publishedTitle())
                .orElse("");
        return new OldAddress((Long) row[0], language, (String) row[2], pageId, title, row[4] != null, removable);
    }
}
