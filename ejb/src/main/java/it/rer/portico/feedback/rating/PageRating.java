package it.rer.portico.feedback.rating;

import it.rer.portico.feedback.Admission;
import it.rer.portico.feedback.Feedback;
import it.rer.portico.platform.language.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * A citizen's rating of a page: one of ours, or one of another site that is known only by its address. It contains nothing that identifies
 * the citizen.
 */
@Entity
@Table(name = "page_rating")
@NamedQuery(
        name = PageRating.SCORES,
        query = "select new it.rer.portico.feedback.rating.PageScore(r.pageId, count(r),"
                + " sum(case when r.scale = :thumbs and r.score >= :thumb"
                + " or r.scale <> :thumbs and r.score >= :star then 1 else 0 end))"
                + " from PageRating r where r.pageId is not null and r.state = :state"
                + " group by r.pageId having count(r) >= :least order by r.pageId")
public class PageRating extends Feedback {

    static final String SCORES = "PageRating.scores";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "page_rating_seq")
    @SequenceGenerator(name = "page_rating_seq", sequenceName = "page_rating_seq", allocationSize = 50)
    private Long id;

    @Column(name = "page_id")
    private Long pageId;

    @Column(name = "revision_id")
    private Long revisionId;

    @Column(name = "page_url")
    private String pageUrl;

    @Column(name = "page_title")
    private String pageTitle;

    @Enumerated(EnumType.STRING)
    private RatingScale scale;

    private int score;

    private String reason;

    private String comment;

    protected PageRating() {}

    /** A rating of one of our pages. */
    public PageRating(RatedText text, RatingValue value, Admission admission, Instant createdAt) {
        this(text.language(), text.title(), value, admission, createdAt);
        this.pageId = text.pageId();
        this.revisionId = text.revisionId();
    }

    /** A rating of a page that we do not manage. */
    public PageRating(RatedAddress page, RatingValue value, Admission admission, Instant createdAt) {
        this(page.language(), page.title(), value, admission, createdAt);
        this.pageUrl = page.address().toString();
    }

    private PageRating(Language language, String pageTitle, RatingValue value, Admission admission, Instant createdAt) {
        super(language, admission, createdAt);
        this.pageTitle = pageTitle;
        this.scale = value.scale();
        this.score = value.score();
        this.reason = value.reason() == null ? null : value.reason().code();
        this.comment = value.comment();
    }

    public Long id() {
        return id;
    }

    /** The rated page; empty if the page has been deleted or is not one of ours. */
    public Optional<Long> pageId() {
        return Optional.ofNullable(pageId);
    }

    /** The revision that the citizen read; empty if it has been deleted. */
    public Optional<Long> revisionId() {
        return Optional.ofNullable(revisionId);
    }

    /** The address of a page that we do not manage; empty for our own pages. */
    public Optional<String> pageUrl() {
        return Optional.ofNullable(pageUrl);
    }

    /** The scale that the score belongs to. */
    public RatingScale scale() {
        return scale;
    }

    /** The score, on {@link #scale}. */
    public int score() {
        return score;
    }

    /** Why the citizen gave this score; empty if they gave no reason. */
    public Optional<RatingReason> reason() {
        return Optional.ofNullable(reason).flatMap(RatingReason::find);
    }

    /** The citizen's comment, as plain text; empty if there is none. */
    public Optional<String> comment() {
        return Optional.ofNullable(comment);
    }

    /** The title of the page at the time of the rating. */
    public String pageTitle() {
        return pageTitle;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof PageRating rating && id != null && id.equals(rating.id()));
    }

    @Override
    public int hashCode() {
        return PageRating.class.hashCode();
    }
}
