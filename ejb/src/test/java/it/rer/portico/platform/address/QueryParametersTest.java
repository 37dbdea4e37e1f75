package it.rer.portico.platform.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParametersTest {

    private static boolean matches(String asked, String wanted) {
        return QueryParameters.of(asked).containsAll(QueryParameters.of(wanted));
    }

    @ParameterizedTest
    @CsvSource({
        "id=12, id=12",
        "a=1&id=12&b=2, id=12",
        "b=2&a=1, a=1&b=2",
        "ID=Ab, id=aB",
        "q=caff%E8, q=caffè",
        "q=caff%C3%A8, q=caffe%CC%80",
        "q=a+b, q=a%20b",
        "amp;id=1&amp;x=2, x=2&id=1",
        "id=, id",
        "4711, 4711"
    })
    void equalParametersAreFoundInAnyNotation(String asked, String wanted) {
        assertThat(matches(asked, wanted)).isTrue();
        assertThat(QueryParameters.of(wanted).canonical())
                .isEqualTo(QueryParameters.of(QueryParameters.of(wanted).canonical())
                        .canonical());
    }

    @ParameterizedTest
    @CsvSource({"id=13, id=12", "id=12, id=12&x=1", "'', id=12", "id=1%262, id=1&2", "a=b%3Dc, a=b&c"})
    void otherParametersAreNotFound(String asked, String wanted) {
        assertThat(matches(asked, wanted)).isFalse();
    }

    @Test
    void theOtherParametersAreAppendedUnchanged() {
        var query = QueryParameters.of("ID=12&utm_source=A%20b&x=%E8&y=<\u00e8>");

        assertThat(query.without(QueryParameters.of("id=12")).addedTo("/it/a?b=c#d"))
                .isEqualTo("/it/a?b=c&utm_source=A%20b&x=%E8&y=%3C%C3%A8%3E#d");
        assertThat(QueryParameters.NONE.addedTo("/it/a")).isEqualTo("/it/a");
        assertThat(query.addedTo("https://a.example/?#/b?c"))
                .startsWith("https://a.example/?ID=12&")
                .endsWith("#/b?c");
    }

    @Test
    void aHostileQueryIsBounded() {
        assertThat(QueryParameters.of("a=1&".repeat(1_000)).isEmpty()).isTrue();
        assertThat(QueryParameters.of("a&".repeat(999)).size()).isEqualTo(QueryParameters.COUNT_MAX);
        assertThat(QueryParameters.of(null).isEmpty()).isTrue();
        assertThat(QueryParameters.of("&&=&").isEmpty()).isTrue();
        assertThat(QueryParameters.of("a=\r\nSet-Cookie:%0d%0a").addedTo("/")).isEqualTo("/?a=%0D%0ASet-Cookie:%0d%0a");
    }
}
