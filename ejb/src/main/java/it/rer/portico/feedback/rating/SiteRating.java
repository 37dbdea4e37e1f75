package it.rer.portico.feedback.rating;

import it.rer.portico.feedback.Admission;
import it.rer.portico.feedback.Feedback;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.PlainText;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A citizen's rating of the whole site, from 1 to 5. */
@Entity
@Table(name = "site_rating")
public class SiteRating extends Feedback {

    /** Lowest score. */
    public static final int LOWEST = 1;
    /** Highest score. */
    public static final int HIGHEST = 5;
    /** Longest comment, in characters. */
    public static final int COMMENT_MAX = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "site_rating_seq")
    @SequenceGenerator(name = "site_rating_seq", sequenceName = "site_rating_seq", allocationSize = 50)
    private Long id;

    private int score;

    private String comment;

    protected SiteRating() {}

    /**
     * @param comment null if none was given
     * @throws InvalidInputException {@code rating.score} if the score is out of range; {@code text.…} if the comment is invalid
     */
    public SiteRating(Language language, int score, String comment, Admission admission, Instant createdAt) {
        super(language, admission, createdAt);
        if (score < LOWEST || score > HIGHEST) {
            throw new InvalidInputException("score", "rating.score");
        }
        this.score = score;
        this.comment = PlainText.optional("comment", comment, COMMENT_MAX).orElse(null);
    }

    public Long id() {
        return id;
    }

    /** From {@value #LOWEST} to {@value #HIGHEST}. */
    public int score() {
        return score;
    }

    /** The citizen's comment, as plain text; empty if there is none. */
    public Optional<String> comment() {
        return Optional.ofNullable(comment);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof SiteRating rating && id != null && id.equals(rating.id()));
    }

    @Override
    public int hashCode() {
        return SiteRating.class.hashCode();
    }
}
