package it.rer.portico.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "1", "attivita-internazionali", "expo-2025", "a-1-b"})
    void lowerCaseWordsJoinedByHyphensAreTaken(String text) {
        assertThat(new Slug(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-a",
                "a-",
                "a--b",
                "A",
                "attività",
                "a b",
                "a/b",
                "a.b",
                "a_b",
                "..",
                "a%20b",
                "a\n",
                "а",
                "１",
                "a?b",
                "a#b"
            })
    void anythingElseIsRefused(String text) {
        assertRefused(text, "slug.form");
    }

    @Test
    void oneThatIsMissingIsToldSo() {
        assertRefused(null, "slug.required");
        assertRefused("", "slug.required");
        assertRefused(" ", "slug.required");
    }

    @Test
    void aHundredCharactersAreTheMost() {
        assertThat(new Slug("a".repeat(100)).text()).hasSize(100);
        assertRefused("a".repeat(101), "text.too-long");
    }

    @ParameterizedTest
    @CsvSource({
        "Attività internazionali, attivita-internazionali",
        "'Perché l’Europa?', perche-l-europa",
        "  Expo 2025: Osaka!  , expo-2025-osaka",
        "ÀÈÉÌÒÙ, aeeiou",
        "Übergröße, ubergro-e",
        "100%, 100",
        "a/b\\c, a-b-c",
        "Łódź, odz",
        "ﬁn, n"
    })
    void aTitleSuggestsOne(String title, String expected) {
        assertThat(Slug.proposedFor(title).text()).isEqualTo(expected);
    }

    @Test
    void whatALongTitleSuggestsIsCutAndStillASlug() {
        assertThat(Slug.proposedFor("a".repeat(500)).text()).isEqualTo("a".repeat(100));
        assertThat(Slug.proposedFor("a".repeat(99) + " b").text()).isEqualTo("a".repeat(99));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "???", "中文", "—"})
    void aTitleWithoutALetterOfTheAlphabetSuggestsNone(String title) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Slug.proposedFor(title))
                .satisfies(e -> assertThat(e.key()).isEqualTo("slug.required"));
    }

    private static void assertRefused(String text, String key) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new Slug(text))
                .satisfies(e -> assertThat(e.key()).isEqualTo(key))
                .satisfies(e -> assertThat(e.field()).isEqualTo("slug"));
    }
}
