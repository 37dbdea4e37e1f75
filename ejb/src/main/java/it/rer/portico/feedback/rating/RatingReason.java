package it.rer.portico.feedback.rating;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a citizen gave a page its score. Stored as a code and not as a sentence, so that Italian and English answers can be summed up. The
 * set is that of AgID's municipal model ("Valutazione della chiarezza").
 */
public enum RatingReason {
    UNCLEAR(false),
    INCOMPLETE(false),
    LOST(false),
    TECHNICAL_PROBLEMS(false),
    OTHER_DIFFICULTY(false),
    CLEAR(true),
    COMPLETE(true),
    ON_TRACK(true),
    NO_TECHNICAL_PROBLEMS(true),
    OTHER_MERIT(true);

    private final boolean positive;

    RatingReason(boolean positive) {
        this.positive = positive;
    }

    /** Whether it goes with a positive score. */
    public boolean isPositive() {
        return positive;
    }

    /** The code in forms, bundles and the database, for instance {@code technical-problems}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reasons that go with a positive score, or with a negative one. */
    public static List<RatingReason> of(boolean positive) {
        return Stream.of(values()).filter(reason -> reason.positive == positive).toList();
    }

    /** The reason with that code; empty if there is none. */
    public static Optional<RatingReason> find(String code) {
        return Stream.of(values()).filter(reason -> reason.code().equals(code)).findFirst();
    }
}
