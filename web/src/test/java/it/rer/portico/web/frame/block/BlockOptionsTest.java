package it.rer.portico.web.frame.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.platform.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockOptionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | ''",
                "'' | ''",
                "level=2 | ''",
                "heading=with&links=ours&classes=ours | ''",
                "links=absolute&level=4 | level=4&links=absolute",
                "%6Cevel=%34 | level=4",
                "ids=a-2&prefix=/x/y_z.~&links=host | links=host&prefix=/x/y_z.~&ids=a-2",
                "prefix=%2Fservizi&links=host | links=host&prefix=/servizi",
                "classes=none&heading=without | heading=without&classes=none"
            })
    void equalOptionsHaveOneCanonicalForm(String query, String canonical) {
        var options = BlockOptions.of(Portlet.RATING, query);

        assertThat(options.canonical()).isEqualTo(canonical);
        assertThat(options.areUsual()).isEqualTo(canonical.isEmpty());
        assertThat(BlockOptions.of(Portlet.RATING, canonical)).isEqualTo(options);
    }

    @Test
    void theDefaultLevelIsThatOfOurOwnPages() {
        assertThat(BlockOptions.of(Portlet.HEAD, "level=1").areUsual()).isTrue();
        assertThat(BlockOptions.of(Portlet.HEAD, "level=2").canonical()).isEqualTo("level=2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level=0 | level",
                "level=7 | level",
                "level= | level",
                "level=+2 | level",
                "level=3;heading=with | level",
                "level=٢ | level",
                "heading=yes | heading",
                "classes=btn | classes",
                "links=//evil.example | links",
                "links=host&prefix=//evil.example | prefix",
                "links=host&prefix=https://evil.example | prefix",
                "links=host&prefix=/a/../b | prefix",
                "links=host&prefix=/a/ | prefix",
                "links=host&prefix=/a%22 | prefix",
                "links=host&prefix=/a%0A | prefix",
                "prefix=/a | prefix",
                "links=absolute&prefix=/a | prefix",
                "ids=1a | ids",
                "ids=A | ids",
                "ids=a b | ids",
                "ids=<script> | ids"
            })
    void anInvalidValueIsReportedByItsOption(String query, String option) {
        assertThatThrownBy(() -> BlockOptions.of(Portlet.RATING, query))
                .isInstanceOfSatisfying(InvalidInputException.class, fault -> {
                    assertThat(fault.field()).isEqualTo(option);
                    assertThat(fault.key()).isEqualTo("portlet." + option);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x=1",
                "level",
                "&",
                "level=3&",
                "level=3&level=3",
                "level=3&%6cevel=3",
                "LEVEL=3",
                "%zz=1",
                "level=%",
                "=",
                "=3"
            })
    void anUnknownOptionIsRefused(String query) {
        assertThatThrownBy(() -> BlockOptions.of(Portlet.NAVIGATION, query))
                .isInstanceOfSatisfying(InvalidInputException.class, fault -> assertThat(fault.key())
                        .isEqualTo("portlet.option"));
    }

    @Test
    void anOverlongQueryIsRefused() {
        assertThatThrownBy(() -> BlockOptions.of(Portlet.NAVIGATION, "links=host&prefix=" + "/a".repeat(400)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> BlockOptions.of(Portlet.NAVIGATION, "links=host&prefix=" + "/a".repeat(9)))
                .isInstanceOf(InvalidInputException.class);
    }
}
