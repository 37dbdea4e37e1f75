package it.rer.portico.feedback.rating;

import it.rer.portico.feedback.Admission;
import it.rer.portico.feedback.ModerationReason;
import it.rer.portico.feedback.rating.RatingWindow.Span;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.context.Internal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;

/**
 * Limits how many ratings of a page, an address or the site count in an hour and in a day, whoever sends them. The budget is derived from
 * the usual volume of the subject: in an hour half of its usual day, in a day three times its usual day, and never less than the minimum
 * that the operator configured ({@code portico.rating.page.hourly}; three times that in a day). The usual day is the mean of the last
 * {@value #USUAL_DAYS}.
 *
 * <p>The counters are rows, updated in the transaction that stores the rating. So they apply to all nodes together, and ratings never have
 * to be counted again.
 */
@Stateless
@Internal(Internal.Scope.PACKAGE)
public class RatingBudgets {

    /** The number of days over which the usual volume is averaged. */
    static final int USUAL_DAYS = 28;

    private static final int USUAL_DAY_SHARE = 2;
    private static final int DAY_FACTOR = 3;
    private static final long HOURS_OF_DAY = 24;
    private static final long SECONDS_OF_HOUR = 3_600;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Configuration configuration;

    /**
     * Counts a rating against the subject's budgets, in the caller's transaction. The rows stay locked until the commit, so call this
     * shortly before it.
     *
     * @param asked how the rating would be stored otherwise; one that does not count anyway spends nothing
     * @return the same, or a review if a budget is exhausted
     */
    public Admission admit(RatedSubject subject, Admission asked) {
        int floor = configuration.number(Option.RATING_PAGE_HOURLY);
        if (!asked.isCounted() || floor == 0) {
            return asked;
        }
        long hour = Math.floorDiv(clock.instant().getEpochSecond(), SECONDS_OF_HOUR);
        return spend(subject, Span.HOUR, hour, floor) && spend(subject, Span.DAY, hour, floor)
                ? asked
                : Admission.toReview(ModerationReason.SUBJECT);
    }

    private boolean spend(RatedSubject subject, Span span, long hour, int floor) {
        var update = named(RatingWindow.SPEND, subject, span).setParameter("begin", begin(span, hour));
        if (update.executeUpdate() == 1) {
            return true;
        }
        return !isOpen(subject, span, hour) && open(subject, hour, floor) && update.executeUpdate() == 1;
    }

    private boolean isOpen(RatedSubject subject, Span span, long hour) {
        var count = (Number) named(RatingWindow.OPEN, subject, span)
                .setParameter("begin", begin(span, hour))
                .getSingleResult();
        return count.longValue() > 0;
    }

    /**
     * Creates the missing windows of the hour and the day, one transaction at a time. Both are created together, so that a transaction that
     * has locked a window never waits for {@link RatingLock} afterwards.
     */
    private boolean open(RatedSubject subject, long hour, int floor) {
        em.find(RatingLock.class, RatingLock.of(subject), LockModeType.PESSIMISTIC_WRITE);
        double usual = usualDay(subject, hour);
        if (!isOpen(subject, Span.HOUR, hour)) {
            forget(subject, Span.HOUR, begin(Span.DAY, hour));
            int budget = atLeast(floor, usual / USUAL_DAY_SHARE);
            em.persist(new RatingWindow(subject, Span.HOUR, begin(Span.HOUR, hour), budget));
        }
        if (!isOpen(subject, Span.DAY, hour)) {
            forget(subject, Span.DAY, firstUsualDay(hour));
            int budget = atLeast(DAY_FACTOR * floor, DAY_FACTOR * usual);
            em.persist(new RatingWindow(subject, Span.DAY, begin(Span.DAY, hour), budget));
        }
        em.flush();
        return true;
    }

    private double usualDay(RatedSubject subject, long hour) {
        var counted = (Number) named(RatingWindow.COUNTED, subject, Span.DAY)
                .setParameter("begin", firstUsualDay(hour))
                .setParameter("end", begin(Span.DAY, hour))
                .getSingleResult();
        return counted.doubleValue() / USUAL_DAYS;
    }

    private void forget(RatedSubject subject, Span span, long before) {
        named(RatingWindow.FORGET, subject, span).setParameter("begin", before).executeUpdate();
    }

    private Query named(String query, RatedSubject subject, Span span) {
        return em.createNamedQuery(query).setParameter("subject", subject.key()).setParameter("span", span);
    }

    /** The first hour of the window that contains an hour. */
    private static long begin(Span span, long hour) {
        return span == Span.HOUR ? hour : hour - Math.floorMod(hour, HOURS_OF_DAY);
    }

    private static long firstUsualDay(long hour) {
        return begin(Span.DAY, hour) - USUAL_DAYS * HOURS_OF_DAY;
    }

    private static int atLeast(int floor, double usual) {
        return (int) Math.max(floor, Math.ceil(usual));
    }
}
