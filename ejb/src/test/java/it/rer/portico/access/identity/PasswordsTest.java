package it.rer.portico.access.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.platform.error.InvalidInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1q2w3e4r5t6y",
                "zaq12wsxcde3",
                "ciao-ciao-ciao",
                "juventus1897!",
                "Reggio.Emilia24",
                "relazioni.internazionali",
                "Francesca1987",
                "Sassuolo2026!!",
                "14.02.1987 amore",
                ". , . , . , . , .",
                "password1234",
                "Password1234!",
                "P@ssw0rd2024!",
                "passwordpassword",
                "123456789012",
                "1234567890123456",
                "987654321098",
                "qwertyuiop123",
                "QWERTYUIOP[]",
                "1qaz2wsx3edc4rfv",
                "qazwsxedc123456",
                "asdfghjklzxcvbnm",
                "abcdefghijkl",
                "EmiliaRomagna2024",
                "emilia-romagna",
                "Regione.2025!",
                "R3g10n3Em1l1a",
                "Redazione2026!",
                "portico portico",
                "Bologna40121!",
                "benvenuto2024",
                "Benvenuto!2024",
                "amministratore1",
                "administrator",
                "iloveyou1234",
                "ti amo amore mio",
                "forzajuventus1",
                "changeme12345",
                "Primavera2026",
                "Novembre2025!!",
                "aaaaaaaaaaaab",
                "111111111112",
                "cittàcittàcittà"
            })
    void commonPasswordsAreRefused(String password) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Passwords.checked(password, "anna", "Anna Autrice"))
                .satisfies(refusal -> assertThat(refusal.key())
                        .isIn(
                                "editor.password-common",
                                "editor.password-repetition",
                                "editor.password-row",
                                "editor.password-date",
                                "editor.password-name")
                        .describedAs(password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaa", "abcabcabcabc", "Ciao! ciao! ciao!", "x1y2z3x1y2z3", "àaàaàaàaàaàa"})
    void aRepeatedPatternIsRefused(String password) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Passwords.checked(password, "anna", "Anna Autrice"))
                .extracting(InvalidInputException::key)
                .isEqualTo("editor.password-repetition");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "una frase lunga, non facile",
                "perché no, città?",
                "cavallo pila graffetta corretta",
                "il treno delle otto è pieno",
                "vdkq mzrt whbn",
                "x7-Kq9!mPz4w",
                "la nebbia agli irti colli",
                "Bologna ha troppi gradini",
                "ho perso l’ombrello a Modena",
                "日本語のながいパスワードです"
            })
    void originalPasswordsAreAccepted(String password) {
        assertThat(Passwords.checked(password, "anna", "Anna Autrice")).isEqualTo(password);
    }

    @Test
    void randomPasswordsAreAccepted() {
        var passwords = new Passwords();

        for (int i = 0; i < 1_000; i++) {
            var random = passwords.random();
            assertThat(Passwords.checked(random, "a.autrice", "Anna Autrice")).isEqualTo(random);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1q2w3e4r5t6y, editor.password-common",
        "qwertyuiop[], editor.password-row",
        "lmnopqrstuvwx, editor.password-row",
        "12.11.1987.12, editor.password-date",
        "Autrice.Anna1, editor.password-name",
        "tortellini2026, editor.password-common",
        "abcabcabcabc, editor.password-repetition"
    })
    void theRefusalNamesTheWeakness(String password, String key) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Passwords.checked(password, "a.autrice", "Anna Autrice"))
                .extracting(InvalidInputException::key)
                .isEqualTo(key);
    }

    /** The time grows with the square of the examined length, and more text can only make a password stronger. */
    @Test
    void onlyTheBeginningOfALongPasswordIsExamined() {
        var strong = "la nebbia agli irti colli";
        var filler = "a".repeat(PasswordStrength.EXAMINED_MAX);

        assertThat(PasswordStrength.weakness(filler + strong, List.of())).isPresent();
        assertThat(PasswordStrength.weakness(strong + filler, List.of())).isEmpty();
        assertThat(PasswordStrength.weakness("😀".repeat(100) + strong, List.of()))
                .isPresent();
    }

    /** Each character that may replace several letters doubles the work, and the square of the length multiplies it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4@8({[<3690!1|$5+7%2",
                "1!|7+4@8(<{[3690$5%2zx",
                "i!1l|7",
                "(1{!4",
                "a",
                "la nebbia agli irti colli piovigginando sale",
                "\uFDFA",
                "a\u0301\u0323"
            })
    void theExaminedLengthIsLimitedByItsCost(String pattern) {
        var examined = PasswordStrength.examined(pattern.repeat(Passwords.MAX));

        assertThat(examined.length()).isBetween(16, PasswordStrength.EXAMINED_MAX);
        assertThat(PasswordStrength.steps(examined)).isLessThanOrEqualTo(PasswordStrength.STEPS_MAX);
    }

    @Test
    void ordinaryPasswordsAreExaminedWhole() {
        assertThat(PasswordStrength.examined("x7-Kq9!mPz4w")).isEqualTo("x7-Kq9!mPz4w");
        assertThat(PasswordStrength.examined("P@ssw0rd!2024")).isEqualTo("P@ssw0rd!2024");
        assertThat(PasswordStrength.examined("la nebbia agli irti colli, 1907!"))
                .hasSize(32);
    }

    /** There is nothing here that could normalise or hash, so an overlong input would fail if it got that far. */
    @Test
    void overlongInputIsRefusedWithoutHashing() {
        assertThat(new Passwords().verify("a" + "\u0301\u0323".repeat(195_000), "hash"))
                .isFalse();
    }
}
