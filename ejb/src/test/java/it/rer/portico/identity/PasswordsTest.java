package it.rer.portico.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import it.rer.portico.error.InvalidInputException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
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
    void whatEverybodyTakesIsRefused(String password) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Passwords.checked(password, "anna"))
                .satisfies(refusal -> assertThat(refusal.key())
                        .isIn("editor.password-common", "editor.password-repetition")
                        .describedAs(password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaa", "abcabcabcabc", "Ciao! ciao! ciao!", "x1y2z3x1y2z3", "àaàaàaàaàaàa"})
    void aShortPatternOverAndOverIsRefused(String password) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Passwords.checked(password, "anna"))
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
    void whatIsOnesOwnIsTaken(String password) {
        assertThat(Passwords.checked(password, "anna")).isEqualTo(password);
    }

    @Test
    void theRandomOnesAreTaken() {
        var passwords = new Passwords();

        for (int i = 0; i < 1_000; i++) {
            var random = passwords.random();
            assertThat(Passwords.checked(random, "anna")).isEqualTo(random);
        }
    }

    /** A form is sent by anybody: the longest must not cost much. */
    @Test
    void theLongestIsTakenApartBeforeAnybodyWaits() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            CommonPasswords.isCommon("abcdefghij".repeat(20));
            CommonPasswords.isCommon("password4321".repeat(16));
        });
    }
}
