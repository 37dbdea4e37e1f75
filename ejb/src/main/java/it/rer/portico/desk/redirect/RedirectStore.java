package it.rer.portico.desk.redirect;

import it.rer.portico.content.page.Page;
import it.rer.portico.content.page.Redirect;
import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.platform.context.Caller;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.database.Batches;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stores planned redirects in the database, without entries in the audit log or the change feed. */
@Stateless
@Internal(Internal.Scope.PACKAGE)
public class RedirectStore {

    @PersistenceContext
    private EntityManager em;

    @Resource
    private SessionContext session;

    @Inject
    private Clock clock;

    /** Stores the redirects that are new or changed; the others are left as they are. */
    public void write(List<PlannedRedirect> planned) {
        var known = known(planned.stream()
                .filter(each -> each.outcome() == PlannedRedirect.Outcome.CHANGED)
                .map(PlannedRedirect::known)
                .toList());
        for (var each : planned) {
            switch (each.outcome()) {
                case NEW -> em.persist(lead(added(each), each.target()));
                case CHANGED -> lead(known.get(each.known()), each.target());
                case SAME, REFUSED -> {
                    // nothing is to be done
                }
            }
        }
        em.flush();
    }

    private Redirect added(PlannedRedirect planned) {
        var former = planned.former();
        return new Redirect(planned.language(), former.path(), former.query(), Caller.of(session), clock.instant());
    }

    private Redirect lead(Redirect redirect, RedirectTarget target) {
        target.pageId()
                .ifPresentOrElse(id -> redirect.leadTo(em.getReference(Page.class, id)), () -> redirect.leadTo(target));
        return redirect;
    }

    private Map<Long, Redirect> known(List<Long> ids) {
        var known = new HashMap<Long, Redirect>();
        Batches.of(ids)
                .flatMap(some -> em.createQuery("select r from Redirect r where r.id in :ids", Redirect.class)
                        .setParameter("ids", some)
                        .getResultStream())
                .forEach(redirect -> known.put(redirect.id(), redirect));
        return known;
    }
}
