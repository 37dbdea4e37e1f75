package it.rer.portico.feedback.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RatingLockTest {

    @Test
    void subjectsSpreadOverTheRowsThatEveryProviderFinds() {
        var rows = LongStream.range(0, 10_000)
                .mapToObj(RatedSubject::page)
                .map(RatingLock::of)
                .distinct()
                .sorted()
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(
                        IntStream.range(1, RatingLock.COUNT).boxed().toList());
    }
}
