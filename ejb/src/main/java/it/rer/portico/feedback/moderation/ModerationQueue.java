package it.rer.portico.feedback.moderation;

import it.rer.portico.feedback.FeedbackState;
import it.rer.portico.feedback.ModerationReason;
import it.rer.portico.feedback.moderation.ModerationSubject.Kind;
import it.rer.portico.feedback.rating.RatingScale;
import it.rer.portico.feedback.rating.RatingSummary;
import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.context.Internal;
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

/** Reads the ratings and inquiries that wait for a review, and stores the decisions about them. */
@Stateless
@Internal
public class ModerationQueue {

    /** The most subjects that are read at once, those with the most feedback first. The others appear once these are decided. */
    public static final int SUBJECTS = 1_000;

    private static final String ROW = "select new it.rer.portico.feedback.moderation.ModerationQueue$";
    private static final String SUMS = "count(r), coalesce(sum(r.score), 0), min(r.createdAt), max(r.createdAt)) from ";
    private static final String TALLY = ROW + "Sums(" + SUMS;
    private static final String BY_PAGE = ROW + "PageSums(r.pageId, r.scale, " + SUMS
            + "PageRating r where r.state = :state and r.pageId is not null"
            + " group by r.pageId, r.scale order by count(r) desc";
    private static final String BY_ADDRESS = ROW + "AddressSums(r.pageUrl, r.scale, " + SUMS
            + "PageRating r where r.state = :state and r.pageUrl is not null"
            + " group by r.pageUrl, r.scale order by count(r) desc";

    private static final String OF_PAGE =
            "PageRating r where r.pageId = :page and r.scale = :scale and r.state = :state";
    private static final String OF_ADDRESS =
            "PageRating r where r.pageUrl = :url and r.scale = :scale and r.state = :state";
    private static final String OF_SITE = "SiteRating r where r.state = :state";
    private static final String OF_INQUIRIES = "Inquiry r where r.state = :state";
    private static final String IN_SPAN = " and r.createdAt >= :from and r.createdAt < :until";

    private static final String REASON = ROW + "Reason(r.moderationReason, count(r)) from ";
    private static final String BY_REASON = " group by r.moderationReason";
    private static final String DECIDED = "r set r.state = :decision where ";

    private static final Map<Kind, String> TALLIES = new EnumMap<>(Map.of(
            Kind.PAGE, TALLY + OF_PAGE + IN_SPAN,
            Kind.ADDRESS, TALLY + OF_ADDRESS + IN_SPAN,
            Kind.SITE, TALLY + OF_SITE + IN_SPAN,
            Kind.INQUIRIES,
                    ROW + "Sums(count(r), 0L, min(r.createdAt), max(r.createdAt)) from " + OF_INQUIRIES + IN_SPAN));
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

    /** Contains the creation time of every stored row. */
    private static final TimeSpan EVER =
            new TimeSpan(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("9000-01-01T00:00:00Z"));

    @PersistenceContext
    private EntityManager em;

    /**
     * The sums of a subject's ratings or inquiries.
     *
     * @param first when the first was sent; null if there is none
     * @param last when the last was sent; null if there is none
     */
    public record Tally(ModerationSubject subject, RatingSummary summary, Instant first, Instant last) {}

    /** The sums of what waits for a review, for each page, each address, the site and the inquiries. */
    public List<Tally> all() {
        var all = new ArrayList<Tally>();
        grouped(BY_PAGE, PageSums.class)
                .forEach(row -> all.add(row.sums().of(ModerationSubject.page(row.pageId(), row.scale()))));
        grouped(BY_ADDRESS, AddressSums.class).forEach(row -> WebAddress.find(row.url())
                .map(address -> row.sums().of(ModerationSubject.address(address, row.scale())))
                .ifPresent(all::add));
        for (var subject : List.of(ModerationSubject.SITE, ModerationSubject.INQUIRIES)) {
            var tally = tally(subject, FeedbackState.TO_REVIEW, EVER);
            if (tally.summary().count() > 0) {
                all.add(tally);
            }
        }
        return all;
    }

    private <T> List<T> grouped(String query, Class<T> row) {
        return em.createQuery(query, row)
                .setParameter("state", FeedbackState.TO_REVIEW)
                .setMaxResults(SUBJECTS)
                .getResultList();
    }

    /** The sums of what waits for a review of a subject and was sent in a span of time. */
    public Tally waiting(ModerationSubject subject, TimeSpan span) {
        return tally(subject, FeedbackState.TO_REVIEW, span);
    }

    /** The sums of what counts of a subject, of all time. */
    public RatingSummary counted(ModerationSubject subject) {
        return tally(subject, FeedbackState.RECEIVED, EVER).summary();
    }

    /** How many ratings or inquiries of a subject, sent in a span of time, wait for a review, by reason. */
    public Map<ModerationReason, Long> reasons(ModerationSubject subject, TimeSpan span) {
        var reasons = new EnumMap<ModerationReason, Long>(ModerationReason.class);
        var query = em.createQuery(REASONS.get(subject.kind()), Reason.class);
        fill(query, subject, FeedbackState.TO_REVIEW, span);
        query.getResultList().forEach(row -> reasons.put(row.reason(), row.count()));
        return reasons;
    }

    /**
     * Stores the decision about what waits for a review of a subject and was sent in a span of time.
     *
     * @return the number of ratings or inquiries that were decided
     */
    public int settle(ModerationSubject subject, TimeSpan span, FeedbackState decision) {
        var update = em.createQuery(DECISIONS.get(subject.kind())).setParameter("decision", decision);
        fill(update, subject, FeedbackState.TO_REVIEW, span);
        return update.executeUpdate();
    }

    private Tally tally(ModerationSubject subject, FeedbackState state, TimeSpan span) {
        var query = em.createQuery(TALLIES.get(subject.kind()), Sums.class);
        fill(query, subject, state, span);
        return query.getSingleResult().of(subject);
    }

    private static void fill(Query query, ModerationSubject subject, FeedbackState state, TimeSpan span) {
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

    /** The sums of some rows; first and last are null if there are none. */
    public record Sums(long count, long sum, OffsetDateTime first, OffsetDateTime last) {

        private Tally of(ModerationSubject subject) {
            return new Tally(subject, new RatingSummary(count, sum), instant(first), instant(last));
        }

        private static Instant instant(OffsetDateTime moment) {
            return moment == null ? null : moment.toInstant();
        }
    }

    /** The sums of one of our pages on one scale. */
    public record PageSums(long pageId, RatingScale scale, Sums sums) {

        /** The constructor that queries call. */
        public PageSums(
                long pageId, RatingScale scale, long count, long sum, OffsetDateTime first, OffsetDateTime last) {
            this(pageId, scale, new Sums(count, sum, first, last));
        }
    }

    /** The sums of a page that we do not manage, on one scale. */
    public record AddressSums(String url, RatingScale scale, Sums sums) {

        /** The constructor that queries call. */
        public AddressSums(
                String url, RatingScale scale, long count, long sum, OffsetDateTime first, OffsetDateTime last) {
            this(url, scale, new Sums(count, sum, first, last));
        }
    }

    /** How many ratings or inquiries wait for a review for one reason. */
    public record Reason(ModerationReason reason, long count) {}
}
