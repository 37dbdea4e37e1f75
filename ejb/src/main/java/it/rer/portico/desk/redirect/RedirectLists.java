package it.rer.portico.desk.redirect;

import it.rer.portico.access.audit.Audit;
import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.permission.PermissionInterceptor;
import it.rer.portico.access.role.InAnySection;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.content.change.ChangeKind;
import it.rer.portico.content.change.SiteLockInterceptor;
import it.rer.portico.content.change.SiteLocked;
import it.rer.portico.content.page.ConflictException;
import it.rer.portico.content.page.Redirect;
import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.desk.redirect.PlannedRedirect.Outcome;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.language.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All addresses of former times as a list, out and in: a few queries, however many there are. */
@Stateless
@RolesAllowed(Roles.PUBLISHER)
@InAnySection
@Interceptors({DeskBulkhead.class, SiteLockInterceptor.class, PermissionInterceptor.class})
public class RedirectLists {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ChangeFeed feed;

    @Inject
    private Audit audit;

    @Inject
    private RedirectPlans plans;

    @Inject
    private RedirectStore store;

    /**
     * An address of former times as it goes out.
     *
     * @param path of the page that it leads to, in the first of the two languages that it is written in; empty if it leads to no page, or
     *     to one that has no address
     * @param createdAt empty if it is not known
     */
    public record Listed(
            Language language,
            FormerPath former,
            RedirectTarget target,
            Language targetLanguage,
            String path,
            Optional<Instant> createdAt) {}

    /** All of them, in the order of their paths. */
    public List<Listed> all() {
        Map<Long, Map<Language, String>> paths = new HashMap<>();
        em.createQuery(AddressBook.IN_TREE, AddressBook.Standing.class)
                .getResultStream()
                .forEach(standing -> paths.computeIfAbsent(standing.pageId(), page -> new HashMap<>())
                        .put(standing.language(), standing.path()));
        return em.createNamedQuery(Redirect.ALL, Redirect.class)
                .getResultStream()
                .map(redirect -> listed(redirect, paths))
                .toList();
    }

    private static Listed listed(Redirect redirect, Map<Long, Map<Language, String>> paths) {
        var target = redirect.target();
        var own = target.pageId().map(paths::get).orElse(Map.of());
        var language = own.containsKey(redirect.language())
                ? redirect.language()
                : redirect.language().other();
        return new Listed(
                redirect.language(),
                new FormerPath(redirect.path(), redirect.query()),
                target,
                language,
                own.getOrDefault(language, ""),
                redirect.createdAt());
    }

    /** What would become of the lines of a list, in their order. */
    public List<PlannedRedirect> plan(List<RedirectLine> lines) {
        return plans.begin().of(lines);
    }

    /**
     * Does what was planned, in one transaction. Lines that are refused are left out.
     *
     * @param expected how many are new and how many are changed, as the caller saw it
     * @throws ConflictException if that is no longer so, because somebody else changed something meanwhile
     */
    @SiteLocked
    public Counts take(List<RedirectLine> lines, Counts expected) {
        var planned = plans.begin().of(lines);
        var counts = Counts.of(planned);
        if (!counts.equals(expected)) {
            throw new ConflictException();
        }
        if (counts.added() + counts.changed() > 0) {
            store.write(planned);
            feed.record(ChangeKind.MOVED, null, null);
            audit.record(
                    AuditAction.REDIRECTS_IMPORTED, null, null, null, "+" + counts.added() + " ~" + counts.changed());
        }
        return counts;
    }

    /** How many lines become what. */
    public record Counts(long added, long changed, long same, long refused) {

        /** Those of a plan. */
        public static Counts of(List<PlannedRedirect> planned) {
            return new Counts(
                    count(planned, Outcome.NEW),
                    count(planned, Outcome.CHANGED),
                    count(planned, Outcome.SAME),
                    count(planned, Outcome.REFUSED));
        }

        private static long count(List<PlannedRedirect> planned, Outcome outcome) {
            return planned.stream().filter(each -> each.outcome() == outcome).count();
        }
    }
}
