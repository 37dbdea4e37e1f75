package it.rer.portico.platform.address;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.platform.error.InvalidInputException;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "1", "attivita-internazionali", "expo-2025", "a-1-b"})
    void lowerCaseWordsJoinedByHyphensAreAccepted(String text) {
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
    void aMissingSlugHasAMessageOfItsOwn() {
        assertRefused(null, "slug.required");
        assertRefused("", "slug.required");
        assertRefused(" ", "slug.required");
    }

    @Test
    void atMostAHundredCharactersAreAccepted() {
        assertThat(new Slug("a".repeat(100)).text()).hasSize(100);
        assertRefused("a".repeat(101), "text.too-long");
    }

    @ParameterizedTest
    @CsvSource({
        "Attività internazionali, attivita-internazionali",
        "'Perché l’Europa?', perche-l-europa",
        "  Expo 2025: Osaka!  , expo-2025-osaka",
        "Łódź, lodz",
        "北京, bei-jing"
    })
    void aTitleSuggestsASlug(String title, String expected) {
        assertThat(Slug.suggestedBy(title)).contains(new Slug(expected));
        assertThat(Slug.proposedFor(title, ITALIAN)).isEqualTo(new Slug(expected));
    }

    @Test
    void theSlugOfALongTitleIsCutBetweenWords() {
        assertThat(Slug.proposedFor("a".repeat(500), ITALIAN).text()).isEqualTo("a".repeat(100));
        assertThat(Slug.proposedFor("a".repeat(99) + " b", ITALIAN).text()).isEqualTo("a".repeat(99));
        assertThat(Slug.proposedFor("accordi ".repeat(100), ITALIAN).text())
                .isEqualTo("accordi-".repeat(12).substring(0, 12 * 8 - 1));
        assertThat(Slug.proposedFor("北".repeat(5_000), ITALIAN).text()).matches("(?:bei-){24}bei");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "???", "😀🎉", "—", "\u200b", "«»", "\ud800", "\u0301"})
    void aTitleWithoutLettersOrDigitsSuggestsTheWordPage(String title) {
        assertThat(Slug.suggestedBy(title)).isEmpty();
        assertThat(Slug.proposedFor(title, ITALIAN)).isEqualTo(new Slug("pagina"));
        assertThat(Slug.proposedFor(title, ENGLISH)).isEqualTo(new Slug("page"));
    }

    @Test
    void anyTitleSuggestsAValidSlugThatSuggestsItself() {
        var random = new Random(20261129);
        for (int round = 0; round < 5_000; round++) {
            var title = letters(random, 1 + random.nextInt(300));
            var slug = Slug.proposedFor(title, ITALIAN);
            assertThat(Slug.proposedFor(slug.text(), ITALIAN)).as(title).isEqualTo(slug);
            int number = 2 + random.nextInt(1_000_000);
            assertThat(slug.numbered(number).text()).endsWith("-" + number);
        }
    }

    /** Random text from all of Unicode, half of it from one block. */
    private static String letters(Random random, int length) {
        int block = random.nextInt(0x300) << 8;
        return IntStream.generate(() -> random.nextBoolean() ? block + random.nextInt(0x100) : random.nextInt(0x3000))
                .limit(length)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void assertRefused(String text, String key) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new Slug(text))
                .satisfies(e -> assertThat(e.key()).isEqualTo(key))
                .satisfies(e -> assertThat(e.field()).isEqualTo("slug"));
    }
}
