package it.rer.portico.desk.moderation;

import it.rer.portico.desk.moderation.ReviewSubject.Kind;
import it.rer.portico.feedback.FeedbackState;
import it.rer.portico.feedback.ReviewReason;
import it.rer.portico.feedback.rating.RatingScale;
import it.rer.portico.feedback.rating.RatingSummary;
import it.rer.portico.platform.address.WebAddress;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads and settles what is to be reviewed. Asks nobody for permission: for services that do. */
@Stateless
public class ReviewQueue {

    /** Subjects that are read at once, those with the most first. The next appear when these are decided about. */
    static final int SUBJECTS = 1_000;

    private static final String TALLY =
            " count(r) as n, coalesce(sum(r.score), 0), min(r.createdAt), max(r.createdAt) from ";
    private static final String BY_PAGE = "select r.pageId, r.scale," + TALLY
            + "PageRating r where r.state = :state and r.pageId is not null group by r.pageId, r.scale order by n desc";
    private static final String BY_ADDRESS = "select r.pageUrl, r.scale," + TALLY
            + "PageRating r where r.state = :state and r.pageUrl is not null group by r.pageUrl, r.scale order by n desc";

    private static final String OF_PAGE =
            "PageRating r where r.pageId = :page and r.scale = :scale and r.state = :state";
    private static final String OF_ADDRESS =
            "PageRating r where r.pageUrl = :url and r.scale = :scale and r.state = :state";
    private static final String OF_SITE = "SiteRating r where r.state = :state";
    private static final String OF_INQUIRIES = "Inquiry r where r.state = :state";
    private static final String IN_SPAN = " and r.createdAt >= :from and r.createdAt < :until";

    private static final String REASON = "select r.reviewReason, count(r) from ";
    private static final String BY_REASON = " group by r.reviewReason";
    private static final String DECIDED = "r set r.state = :decision where ";

    private static final Map<Kind, String> TALLIES = new EnumMap<>(Map.of(
            Kind.PAGE, "select" + TALLY + OF_PAGE + IN_SPAN,
            Kind.ADDRESS, "select" + TALLY + OF_ADDRESS + IN_SPAN,
            Kind.SITE, "select" + TALLY + OF_SITE + IN_SPAN,
            Kind.INQUIRIES, "select count(r), 0, min(r.createdAt), max(r.createdAt) from " + OF_INQUIRIES + IN_SPAN));
    private static final Map<Kind, String> REASONS = new EnumMap<>(Map.of(
            Kind.PAGE, REASON + OF_PAGE + IN_SPAN + BY_REASON,
            Kind.ADDRESS, REASON + OF_ADDRESS + IN_SPAN + BY_REASON,
            Kind.SITE, REASON + OF_SITE + IN_SPAN + BY_REASON,
            Kind.INQUIRIES, REASON + OF_INQUIRIES + IN_SPAN + BY_REASON));
    private static final Map<Kind, String> DECISIONS = new EnumMap<>(Map.of(
            Kind.PAGE, "update " + OF_PAGE.replace("r where ", DECIDED) + IN_SPAN,
            Kind.ADDRESS, "update " + OF_ADDRESS.replace("r where ", DECIDED) + IN_SPAN,
            Kind.SITE, "update " + OF_SITE.replace("r where ", DECIDED) + IN_SPAN,
            Kind.INQUIRIES, "update " + OF_INQUIRIES.replace("r where ", DECIDED) + IN_SPAN));

    /** Before everything and after everything that is stored. */
    private static final TimeSpan EVER =
            new TimeSpan(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("9000-01-01T00:00:00Z"));

    @PersistenceContext
    private EntityManager em;

    /**
     * What ratings or inquiries come to.
     *
     * @param first when the first came; null if there is none
     * @param last when the last came; null if there is none
     */
    public record Tally(ReviewSubject subject, RatingSummary summary, Instant first, Instant last) {}

    /** What is to be reviewed of each subject: pages, addresses, the site, inquiries. */
    public List<Tally> all() {
        var all = new ArrayList<Tally>();
        grouped(BY_PAGE)
                .forEach(row -> all.add(tally(ReviewSubject.page((Long) row[0], (RatingScale) row[1]), row, 2)));
        grouped(BY_ADDRESS).forEach(row -> WebAddress.find((String) row[0])
                .map(address -> tally(ReviewSubject.address(address, (RatingScale) row[1]), row, 2))
                .ifPresent(all::add));
        for (var subject : List.of(ReviewSubject.SITE, ReviewSubject.INQUIRIES)) {
            var tally = tally(subject, FeedbackState.TO_REVIEW, EVER);
            if (tally.summary().count() > 0) {
                all.add(tally);
            }
        }
        return all;
    }

    private List<Object[]> grouped(String query) {
        return em.createQuery(query, Object[].class)
                .setParameter("state", FeedbackState.TO_REVIEW)
                .setMaxResults(SUBJECTS)
                .getResultList();
    }

    /** What is to be reviewed of a subject in a span. */
    public Tally apart(ReviewSubject subject, TimeSpan span) {
        return tally(subject, FeedbackState.TO_REVIEW, span);
    }

    /** What counts of a subject. */
    public RatingSummary counted(ReviewSubject subject) {
        return tally(subject, FeedbackState.RECEIVED, EVER).summary();
    }

    /** How much of a subject was set apart in a span for which reason. */
    public Map<ReviewReason, Long> reasons(ReviewSubject subject, TimeSpan span) {
        var reasons = new EnumMap<ReviewReason, Long>(ReviewReason.class);
        var query = em.createQuery(REASONS.get(subject.kind()), Object[].class);
        fill(query, subject, FeedbackState.TO_REVIEW, span);
        query.getResultList().forEach(row -> reasons.put((ReviewReason) row[0], (Long) row[1]));
        return reasons;
    }

    /** Settles what is to be reviewed of a subject in a span. @return how much that is */
    public int settle(ReviewSubject subject, TimeSpan span, FeedbackState decision) {
        var update = em.createQuery(DECISIONS.get(subject.kind())).setParameter("decision", decision);
        fill(update, subject, FeedbackState.TO_REVIEW, span);
        return update.executeUpdate();
    }

    private Tally tally(ReviewSubject subject, FeedbackState state, TimeSpan span) {
        var query = em.createQuery(TALLIES.get(subject.kind()), Object[].class);
        fill(query, subject, state, span);
        return tally(subject, query.getSingleResult(), 0);
    }

    private static void fill(Query query, ReviewSubject subject, FeedbackState state, TimeSpan span) {
        query.setParameter("state", state)
                .setParameter("from", span.from().atOffset(ZoneOffset.UTC))
                .setParameter("until", span.until().atOffset(ZoneOffset.UTC));
        if (subject.scale() != null) {
            query.setParameter("scale", subject.scale());
        }
        if (subject.kind() == Kind.PAGE) {
            query.setParameter("page", subject.pageId());
        } else if (subject.kind() == Kind.ADDRESS) {
            query.setParameter("url", subject.address().toString());
        }
    }

    private static Tally tally(ReviewSubject subject, Object[] row, int at) {
        var summary = new RatingSummary(((Number) row[at]).longValue(), ((Number) row[at + 1]).longValue());
        return new Tally(subject, summary, instant(row[at + 2]), instant(row[at + 3]));
    }

    private static Instant instant(Object moment) {
        return moment == null ? null : ((OffsetDateTime) moment).toInstant();
    }
}
