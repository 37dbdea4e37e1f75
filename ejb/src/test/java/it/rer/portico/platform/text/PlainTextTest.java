package it.rer.portico.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.platform.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void aTextIsStrippedAndItsLineBreaksAreLineFeeds() {
        assertThat(PlainText.optional("f", " \t a\r\nb\rc\n\n d \r\n", 50)).contains("a\nb\nc\n\n d");
    }

    @Test
    void lettersAreComposed() {
        assertThat(PlainText.optional("f", "Attivita\u0300", 50)).contains("Attività");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r\n", "\u00a0", "\u200b", "\ufeff", "\u2003\u200d \u00ad"})
    void invisibleTextIsMissing(String text) {
        assertThat(PlainText.optional("f", text, 50)).isEmpty();
        assertRefused("text.required", text, 50);
    }

    @Test
    void nullIsMissing() {
        assertThat(PlainText.optional("f", null, 50)).isEmpty();
        assertRefused("text.required", null, 50);
    }

    @Test
    void lengthIsCountedAsTheBrowserCountsIt() {
        // maxlength counts UTF-16 code units, and a line break once, although the form sends it as two characters
        assertThat(PlainText.optional("f", "a\r\nb", 3)).contains("a\nb");
        assertThat(PlainText.optional("f", "\ud83d\ude80", 2)).contains("\ud83d\ude80");
        assertRefused("text.too-long", "\ud83d\ude80", 1);
        assertThat(PlainText.optional("f", "  abc  ", 3)).contains("abc");
        assertRefused("text.too-long", "abcd", 3);
    }

    @Test
    void theRefusalOfALongTextNamesTheLimitAndTheLength() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> PlainText.required("comment", "abcd", 3))
                .satisfies(e -> assertThat(e.field()).isEqualTo("comment"))
                .satisfies(e -> assertThat(e.arguments()).containsExactly(3, 4))
                .withMessageContaining("text.too-long [3, 4]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u0001",
                "\u0008",
                "\u000b",
                "\u000c",
                "\u001b",
                "\u007f",
                "\u0085",
                "\u009f",
                "\ufffe",
                "\uffff",
                "\ufdd0",
                "\ud83f\udfff",
                "\u202a",
                "\u202e",
                "\u2066",
                "\u2069"
            })
    void forbiddenCharactersAreRefusedOrRemoved(String character) {
        assertRefused("text.control-characters", "a" + character + "b", 50);
        assertThat(PlainText.cleaned("a" + character + "b")).isEqualTo("ab");
    }

    @Test
    void loneSurrogatesAreRefusedOrRemoved() {
        for (var half : new String[] {"\ud83d", "\ude80"}) {
            assertRefused("text.control-characters", "a" + half + "b", 50);
            assertThat(PlainText.cleaned("a" + half + "b")).isEqualTo("ab");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb\tc",
                "Perché? «Sì» – 50 %",
                "日本 العربية עברית",
                "👩‍💻🇮🇹",
                "a\u200fb",
                "<b>&amp;'\"",
                "\ufffd"
            })
    void allOtherCharactersStay(String text) {
        assertThat(PlainText.required("f", text, 50)).isEqualTo(text);
        assertThat(PlainText.cleaned(text)).isEqualTo(text);
    }

    @Test
    void charactersAroundARemovedOneAreComposed() {
        assertThat(PlainText.cleaned("e\u0001\u0300\r\n\r")).isEqualTo("è\n\n");
    }

    @Test
    void aLineHasNoBreaks() {
        assertThat(PlainText.requiredLine("f", "a\r\n\tb\nc", 50)).isEqualTo("a b c");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> PlainText.requiredLine("f", null, 50))
                .satisfies(e -> assertThat(e.key()).isEqualTo("text.required"));
    }

    private static void assertRefused(String key, String text, int maxLength) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> PlainText.required("f", text, maxLength))
                .satisfies(e -> assertThat(e.key()).isEqualTo(key));
    }
}
