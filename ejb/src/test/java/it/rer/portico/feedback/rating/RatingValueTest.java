package it.rer.portico.feedback.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.platform.error.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RatingValueTest {

    @ParameterizedTest
    @CsvSource({
        "THUMBS, -1, false", "THUMBS, 0, true", "THUMBS, 1, true", "THUMBS, 2, false",
        "STARS, 0, false", "STARS, 1, true", "STARS, 5, true", "STARS, 6, false"
    })
    void aScoreIsOneOfItsScale(RatingScale scale, int score, boolean allowed) {
        if (allowed) {
            assertThat(new RatingValue(scale, score, null, null).score()).isEqualTo(score);
        } else {
            assertRefused("score", "rating.score", scale, score, null, null);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "THUMBS, 0, UNCLEAR, true", "THUMBS, 1, CLEAR, true", "THUMBS, 0, CLEAR, false", "THUMBS, 1, UNCLEAR, false",
        "STARS, 3, LOST, true", "STARS, 4, ON_TRACK, true", "STARS, 3, ON_TRACK, false", "STARS, 4, LOST, false"
    })
    void aReasonGoesWithTheScore(RatingScale scale, int score, RatingReason reason, boolean allowed) {
        if (allowed) {
            assertThat(new RatingValue(scale, score, reason, null).reason()).isEqualTo(reason);
        } else {
            assertRefused("reason", "rating.reason", scale, score, reason, null);
        }
    }

    @Test
    void aCommentOnStarsIsAsLongAsAgidAllows() {
        assertThat(new RatingValue(RatingScale.STARS, 5, null, "x".repeat(200)).comment())
                .hasSize(200);
        assertRefused("comment", "text.too-long", RatingScale.STARS, 5, null, "x".repeat(201));
    }

    @Test
    void aCommentMayBeAsLongAsTheFormAllows() {
        var longest = "x".repeat(500);

        assertThat(new RatingValue(RatingScale.THUMBS, 1, null, longest).comment())
                .isEqualTo(longest);
        assertRefused("comment", "text.too-long", RatingScale.THUMBS, 1, null, longest + "x");
    }

    @Test
    void aCommentContainsNoControlCharacters() {
        assertRefused("comment", "text.control-characters", RatingScale.THUMBS, 1, null, "a\u0000b");
    }

    @Test
    void aBlankCommentIsNone() {
        assertThat(new RatingValue(RatingScale.THUMBS, 1, null, " \r\n ").comment())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(RatingReason.class)
    void aReasonIsFoundByItsCode(RatingReason reason) {
        assertThat(reason.code()).matches("[a-z]+(-[a-z]+)*").hasSizeLessThanOrEqualTo(40);
        assertThat(RatingReason.find(reason.code())).contains(reason);
        assertThat(RatingReason.of(reason.isPositive())).contains(reason);
        assertThat(RatingReason.of(!reason.isPositive())).doesNotContain(reason);
    }

    @Test
    void anUnknownCodeIsNoReason() {
        for (var code : List.of("", "UNCLEAR", "unclear ", "<script>")) {
            assertThat(RatingReason.find(code)).isEmpty();
        }
        assertThat(RatingReason.find(null)).isEmpty();
    }

    @Test
    void agidAsksFiveReasonsOfEachKind() {
        assertThat(RatingReason.of(true)).hasSize(5);
        assertThat(RatingReason.of(false)).hasSize(5);
    }

    private static void assertRefused(
            String field, String key, RatingScale scale, int score, RatingReason reason, String comment) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new RatingValue(scale, score, reason, comment))
                .satisfies(e -> assertThat(e.field()).isEqualTo(field))
                .satisfies(e -> assertThat(e.key()).isEqualTo(key));
    }
}
