package it.rer.portico.feedback.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.rer.portico.feedback.moderation.ModerationSubject.Kind;
import it.rer.portico.feedback.rating.RatingScale;
import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.error.InvalidInputException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModerationSubjectTest {

    @Test
    void aCodeNamesItsSubject() {
        var sea = WebAddress.find("https://www.example.org/a.b/mare?x=1.2").orElseThrow();
        for (var subject : List.of(
                ModerationSubject.page(12, RatingScale.STARS),
                ModerationSubject.address(sea, RatingScale.THUMBS),
                ModerationSubject.SITE,
                ModerationSubject.INQUIRIES)) {
            assertThat(ModerationSubject.find(subject.code())).contains(subject);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "page",
                "page.stars",
                "page.stars.",
                "page.stars.x",
                "page.stars.-1",
                "page.stars.9999999999999999999",
                "page.moons.1",
                "address.stars.nowhere",
                "site.stars.1",
                "other"
            })
    void anythingElseNamesNone(String code) {
        assertThat(ModerationSubject.find(code)).isEmpty();
    }

    @Test
    void aSubjectHasTheComponentsOfItsKind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModerationSubject(Kind.PAGE, null, null, RatingScale.STARS));
        assertThatIllegalArgumentException().isThrownBy(() -> new ModerationSubject(Kind.PAGE, 12L, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModerationSubject(Kind.ADDRESS, 12L, null, RatingScale.STARS));
        assertThatIllegalArgumentException().isThrownBy(() -> new ModerationSubject(Kind.SITE, 12L, null, null));
    }

    @Test
    void aSpanOfMinutesContainsBothMoments() {
        var span = TimeSpan.ofMinutes(Instant.parse("2026-03-22T12:21:06Z"), Instant.parse("2026-03-22T12:22:00Z"));

        assertThat(span)
                .isEqualTo(new TimeSpan(Instant.parse("2026-03-22T12:21:00Z"), Instant.parse("2026-03-22T12:23:00Z")));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new TimeSpan(span.until(), span.until()))
                .satisfies(e -> assertThat(e.key()).isEqualTo("span.order"));
    }
}
