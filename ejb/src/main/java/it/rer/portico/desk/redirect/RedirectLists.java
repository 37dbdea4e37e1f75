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

/** Exports all redirects as a list, and imports lists of redirects. The number of queries does not depend on their length. */
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
     * A redirect in the exported list.
     *
     * @param path of the target page, in the redirect's language or, if it has no text in it, in the other; empty if the target is not a
     *     page in the tree
     * @param createdAt empty if not known
     */
    public record Listed(
            Language language,
            FormerPath former,
            RedirectTarget target,
            Language targetLanguage,
            String path,
            Optional<Instant> createdAt) {}

    /** All redirects, in the order of their paths. */
    public List<Listed> all() {
        Map<Long, Map<Language, String>> paths = new HashMap<>();
        em.createQuery(AddressBook.IN_TREE, AddressBook.PageAddress.class)
                .getResultStream()
                .forEach(address -> paths.computeIfAbsent(address.pageId(), page -> new HashMap<>())
                        .put(address.language(), address.path()));
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

    /** What an import would do with the lines of a list, in their order. */
    public List<PlannedRedirect> plan(List<RedirectLine> lines) {
        return plans.begin().of(lines);
    }

    /**
     * Imports a list in one transaction. Refused lines are left out.
     *
     * @param expected the counts of the plan that the caller saw
     * @throws ConflictException if the counts have changed, because somebody else has changed redirects or pages meanwhile
     */
    @SiteLocked
    public Counts apply(List<RedirectLine> lines, Counts expected) {
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

    /** How many lines of a list have which outcome. */
    public record Counts(long added, long changed, long same, long refused) {

        /** Counts the outcomes of a plan. */
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
