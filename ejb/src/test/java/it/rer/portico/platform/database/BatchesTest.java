package it.rer.portico.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    @Test
    void everyIdIsInOneListAndNoListIsTooLong() {
        var ids = IntStream.range(0, 2 * Batches.SIZE + 1).boxed().toList();

        var parts = Batches.of(ids).toList();

        assertThat(parts).extracting(List::size).containsExactly(Batches.SIZE, Batches.SIZE, 1);
        assertThat(parts.stream().flatMap(List::stream)).containsExactlyElementsOf(ids);
    }

    @Test
    void noIdsMakeNoList() {
        assertThat(Batches.of(List.of())).isEmpty();
        assertThat(Batches.of(IntStream.range(0, Batches.SIZE).boxed().toList()))
                .hasSize(1);
    }
}
