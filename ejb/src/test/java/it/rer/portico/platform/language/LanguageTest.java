package it.rer.portico.platform.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "null | ITALIAN",
                "'' | ITALIAN",
                "it | ITALIAN",
                "en | ENGLISH",
                "EN | ENGLISH",
                "en-GB | ENGLISH",
                "it-CH | ITALIAN",
                "en-US,en;q=0.9,it;q=0.8 | ENGLISH",
                "it;q=0.3, en;q=0.5 | ENGLISH",
                "en;q=0.5, it;q=0.5 | ENGLISH",
                "fr, de;q=0.9 | ITALIAN",
                "fr, en;q=0.1 | ENGLISH",
                "de, *;q=0.5 | ITALIAN",
                "* | ITALIAN",
                "en;q=0 | ITALIAN",
                "en;q=0, fr | ITALIAN",
                "en;q=2 | ITALIAN",
                "en;q=x | ITALIAN",
                "; | ITALIAN",
                "<script> | ITALIAN",
                "e | ITALIAN"
            })
    void theReadersPreferenceDecidesAndItalianIsTheDefault(String header, Language expected) {
        assertThat(Language.preferred(header)).isEqualTo(expected);
    }

    @Test
    void anOverlongHeaderIsIgnored() {
        assertThat(Language.preferred("en, ".repeat(200))).isEqualTo(Language.ITALIAN);
    }

    @Test
    void aLanguageIsFoundByItsCodeInLowerCase() {
        for (var language : Language.ALL) {
            assertThat(Language.find(language.code())).contains(language);
            assertThat(language.locale().getLanguage()).isEqualTo(language.code());
        }
        for (var code : new String[] {"IT", "it-IT", "fr", "", " it", null}) {
            assertThat(Language.find(code)).isEmpty();
        }
    }

    @Test
    void eachIsTheOthersCounterpart() {
        assertThat(Language.ITALIAN.other()).isEqualTo(Language.ENGLISH);
        assertThat(Language.ENGLISH.other()).isEqualTo(Language.ITALIAN);
        assertThat(Language.ALL).first().isEqualTo(Language.ITALIAN);
    }

    @Test
    void itIsStoredAsItsCode() {
        var converter = new LanguageConverter();

        for (var language : Language.ALL) {
            assertThat(converter.convertToDatabaseColumn(language)).isEqualTo(language.code());
            assertThat(converter.convertToEntityAttribute(language.code())).isEqualTo(language);
        }
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
        assertThatThrownBy(() -> converter.convertToEntityAttribute("fr")).isInstanceOf(IllegalStateException.class);
    }
}
