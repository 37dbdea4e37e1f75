package it.rer.portico.desk.workflow;

import it.rer.portico.content.change.SiteLockInterceptor;
import it.rer.portico.content.change.SiteLocked;
import it.rer.portico.content.page.Publishing;
import it.rer.portico.content.page.Translation;
import it.rer.portico.platform.context.Internal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Publishes and withdraws the texts whose scheduled moment has come. All nodes run it; the lock of the site lets one at a time, and the
 * others then find nothing left to do. A draft that has errors is not published, and its schedule is removed.
 */
@Stateless
@Internal(Internal.Scope.PACKAGE)
@Interceptors(SiteLockInterceptor.class)
public class DueTexts {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Publishing publishing;

    @Inject
    private Obstacles obstacles;

    @Inject
    private Report report;

    /** The ids of the translations with a moment that has come. Read without a lock, so that it costs one query if nothing is due. */
    public List<Long> due() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return em.createQuery(
                        "select t.id from Translation t where t.page.trashedAt is null"
                                + " and ((t.publishAt <= :now and t.draft is not null)"
                                + " or (t.expireAt <= :now and t.published is not null)) order by t.id",
                        Long.class)
                .setParameter("now", now)
                .getResultList();
    }

    /**
     * Publishes or withdraws one translation if that is still due.
     *
     * @return whether there was anything to do
     */
    @SiteLocked
    public boolean carryOut(long translationId) {
        var translation = em.find(Translation.class, translationId);
        em.refresh(translation);
        var now = clock.instant();
        boolean publish = translation.draft().isPresent()
                && translation.publishAt().filter(at -> !at.isAfter(now)).isPresent();
        boolean expire = translation.published().isPresent()
                && translation.expireAt().filter(at -> !at.isAfter(now)).isPresent();
        // Publish first: a text withdrawn before would then be published without an end.
        if (publish) {
            publish(translation);
        } else if (expire) {
            publishing.withdraw(translation.page().id(), translation.language(), translation.version());
            report.dueWithdrawn(translation);
        }
        return publish || expire;
    }

    /** Checks the draft again, since it may have been changed after it was scheduled. */
    private void publish(Translation translation) {
        long pageId = translation.page().id();
        var language = translation.language();
        var faults = obstacles.of(pageId, language);
        if (faults.isEmpty()) {
            var whoWaits = translation.review().awaitedBy();
            publishing.publish(pageId, language, translation.version());
            report.duePublished(whoWaits, translation);
        } else {
            publishing.unschedule(pageId, language, translation.version());
            report.dueHeld(translation, faults.size());
        }
    }
}
