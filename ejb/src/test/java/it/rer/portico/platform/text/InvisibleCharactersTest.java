package it.rer.portico.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvisibleCharactersTest {

    @ParameterizedTest
    @CsvSource({
        "coope\u00adrazione, cooperazione",
        "\ufeffTesto, Testo",
        "www.\u200bregione\u200b.it, www.regione.it",
        "50\u2060%, 50%",
        "a\u200cb\u200dc, abc",
        "due\u200b\u00ad\u200d parole, due parole",
        "\u200d\ud83d\udc68, \ud83d\udc68"
    })
    void areRemovedWhereNoScriptNeedsThem(String text, String expected) {
        assertThat(InvisibleCharacters.removed(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", // Persian
                "\u0915\u094d\u200d\u0937", // Hindi
                "\u0e20\u0e32\u0e29\u0e32\u200b\u0e44\u0e17\u0e22", // Thai
                "\ud83d\udc69\u200d\ud83d\udcbb", // a woman at a computer
                "\ud83d\udc69\ud83c\udffd\u200d\u2695\ufe0f", // a doctor
                "\ud83c\udff3\ufe0f\u200d\ud83c\udf08" // a flag
            })
    void stayWhereAScriptNeedsThem(String text) {
        assertThat(InvisibleCharacters.removed(text)).isEqualTo(text);
    }

    @Test
    void aTextWithoutThemIsTheSame() {
        var text = "Perché – no\u00a0break";

        assertThat(InvisibleCharacters.removed(text)).isSameAs(text);
    }
}
