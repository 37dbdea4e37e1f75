package it.rer.portico.desk.redirect;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.permission.NotAllowedException;
import it.rer.portico.access.permission.PermissionInterceptor;
import it.rer.portico.access.permission.Permissions;
import it.rer.portico.access.role.AsksForSection;
import it.rer.portico.access.role.InSection;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.content.change.ChangeKind;
import it.rer.portico.content.change.SiteLockInterceptor;
import it.rer.portico.content.change.SiteLocked;
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
import java.util.List;
import java.util.Optional;

/**
 * Adds and removes redirects of former addresses. A redirect to a page belongs to the section of that page, every other one to the whole
 * site.
 */
@Stateless
@RolesAllowed(Roles.PUBLISHER)
@Interceptors({DeskBulkhead.class, SiteLockInterceptor.class, PermissionInterceptor.class})
public class Redirects {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Permissions permissions;

    @Inject
    private ChangeFeed feed;

    @Inject
    private RedirectPlans plans;

    @Inject
    private RedirectStore store;

    /**
     * Redirects a former address to a page. Does nothing if it already does.
     *
     * @param typed its path, or a full URL
     * @param instead whether to replace an existing redirect of that address
     * @return the former address as it is stored
     * @throws it.rer.portico.platform.error.InvalidInputException as {@link FormerPath#of}; {@code redirect.foreign} if the address belongs
     *     to another section
     * @throws it.rer.portico.content.page.PathTakenException if a page has this address
     * @throws RedirectTakenException if it already redirects to another target and is not to be replaced
     */
    @SiteLocked
    public FormerPath add(Language language, String typed, @InSection long pageId, boolean instead) {
        return apply(plans.begin().of(language, typed, pageId), instead);
    }

    /**
     * Redirects a former address to a target address: a page or a file of this site, or an address outside. The latter two require
     * permission to publish in the whole site.
     *
     * @param target the address of the target
     * @throws it.rer.portico.platform.error.InvalidInputException also as {@link TargetAddresses#of}; {@code redirect.whole-site} and
     *     {@code redirect.target-foreign} if the caller may not redirect to that target
     */
    @SiteLocked
    @AsksForSection
    public FormerPath add(Language language, String typed, String target, boolean instead) {
        return apply(plans.begin().of(language, typed, target), instead);
    }

    private FormerPath apply(PlannedRedirect planned, boolean instead) {
        if (planned.outcome() == Outcome.CHANGED && !instead) {
            var known = known(planned.known());
            throw new RedirectTakenException(planned.former().toString(), plans.name(known.target(), known.language()));
        }
        if (planned.outcome() != Outcome.SAME) {
            store.write(List.of(planned));
            record(AuditAction.REDIRECT_ADDED, planned.language(), planned.former(), planned.target());
        }
        return planned.former();
    }

    /**
     * A redirect, for the confirmation before it is removed.
     *
     * @throws RedirectNotFoundException if there is no such redirect any more
     */
    @AsksForSection
    public OldAddress get(long id) {
        var known = known(id);
        demand(known.target());
        return new OldAddress(
                id,
                known.language(),
                new FormerPath(known.path(), known.query()),
                known.target(),
                plans.name(known.target(), known.language()),
                known.page().flatMap(page -> page.trashedAt()).isPresent(),
                true,
                known.createdAt());
    }

    /**
     * Removes a redirect.
     *
     * @throws RedirectNotFoundException if there is no such redirect any more
     */
    @SiteLocked
    @AsksForSection
    public void remove(long id) {
        var known = known(id);
        demand(known.target());
        em.remove(known);
        record(
                AuditAction.REDIRECT_REMOVED,
                known.language(),
                new FormerPath(known.path(), known.query()),
                known.target());
    }

    private void record(AuditAction action, Language language, FormerPath former, RedirectTarget target) {
        feed.record(ChangeKind.MOVED, target.pageId().orElse(null), language);
        plans.log(action, language, former.toString(), target);
    }

    private Redirect known(long id) {
        return Optional.ofNullable(em.find(Redirect.class, id)).orElseThrow(RedirectNotFoundException::new);
    }

    private void demand(RedirectTarget target) {
        if (!permissions.may(Role.PUBLISHER, target.pageId().orElse(null))) {
            throw new NotAllowedException();
        }
    }
}
