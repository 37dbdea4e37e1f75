package it.rer.portico.feedback.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.feedback.Admission;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InquiryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.org",
                "anna.rossi+urp@posta.regione.emilia-romagna.it",
                "o'brien@example.ie",
                "info@città.it",
                "anna_1@a-b.example"
            })
    void aValidAddressIsAccepted(String email) {
        assertThat(inquiry("Testo", email).email()).contains(email);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "anna@",
                "@example.org",
                "anna@localhost",
                "anna@@example.org",
                "anna@example..org",
                "anna rossi@example.org",
                "anna@exa mple.org",
                "Anna <anna@example.org>",
                "anna@example.org,eva@example.org",
                "anna@example.org\nBcc: eva@example.org",
                "anna@[127.0.0.1]",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.org"
            })
    void anInvalidAddressIsRefused(String email) {
        assertRefused("email", "text.email", "Testo", email);
    }

    @Test
    void anAddressThatIsTooLongIsRefused() {
        assertRefused("email", "text.too-long", "Testo", "a@" + "b".repeat(250) + ".it");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"null, text.required", "'', text.required", "'  ', text.required"})
    void anInquiryNeedsAText(String text, String key) {
        assertRefused("text", key, text, null);
    }

    @Test
    void aTextMayBeAsLongAsTheFormAllowsAndContainsNoControlCharacters() {
        assertThat(inquiry("x".repeat(1000), null).text()).hasSize(1000);
        assertRefused("text", "text.too-long", "x".repeat(1001), null);
        assertRefused("text", "text.control-characters", "a\u001bb", null);
    }

    private static Inquiry inquiry(String text, String email) {
        return new Inquiry(Language.ITALIAN, text, email, null, Admission.COUNTED, TestClock.START);
    }

    private static void assertRefused(String field, String key, String text, String email) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> inquiry(text, email))
                .satisfies(e -> assertThat(e.field()).isEqualTo(field))
                .satisfies(e -> assertThat(e.key()).isEqualTo(key));
    }
}
