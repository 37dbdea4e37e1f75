package it.rer.portico.media.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.platform.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The name that a file gets, at the desk and in addresses. */
class MediaNameTest {

    @ParameterizedTest
    @CsvSource({
        "foto.jpg, JPEG, foto.jpg",
        "FOTO.JPEG, JPEG, FOTO.JPEG",
        "foto.png, JPEG, foto.jpg",
        "foto.gif, WEBP, foto.webp",
        "foto, PNG, foto.png",
        "C:\\Documenti\\Anna\\Relazione  2026.pdf, PDF, Relazione  2026.pdf",
        "/home/anna/piano.odt, ODT, piano.odt",
        "a<b>:c.pdf, PDF, a-b--c.pdf",
        ".pdf, PDF, .pdf.pdf",
        "Città à la carte.pdf, PDF, Città à la carte.pdf",
        "Citta\u0300.pdf, PDF, Città.pdf",
        "delibera.pdf.p7m, P7M, delibera.pdf.p7m",
        "IMG_1.HEIC, JPEG, IMG_1.jpg",
        "scansione.tif, PNG, scansione.png",
        "Delibera n. 12, PDF, Delibera n. 12.pdf",
        "Verbale 12.03.2026, PDF, Verbale 12.03.2026.pdf",
        "bando.pdf., PDF, bando.pdf",
        "bando.pdf\u00a0, PDF, bando.pdf",
        "ba\u200bndo\u202e.pdf, PDF, bando.pdf",
        "a\tb\u0000.pdf, PDF, a-b.pdf",
        "con.pdf, PDF, file-con.pdf"
    })
    void aNameSaysWhatTheContentIs(String uploaded, MediaType type, String name) {
        assertThat(MediaName.of(uploaded, type)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"relazione.docx, PDF", "relazione.exe, PDF", "foto.pdf, JPEG", "dati.xlsx, ZIP", "a.zip, DOCX"})
    void aNameThatPromisesAnotherContentIsRefused(String uploaded, MediaType type) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> MediaName.of(uploaded, type))
                .satisfies(e -> assertThat(e.key()).isEqualTo("media.ending"))
                .satisfies(e -> assertThat(e.arguments()).contains(type.label()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/", "folder\\"})
    void aFileHasAName(String uploaded) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> MediaName.of(uploaded, MediaType.PDF));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> MediaName.of(null, MediaType.PDF));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> MediaName.of("a".repeat(MediaName.LENGTH_MAX) + ".pdf", MediaType.PDF));
    }

    @Test
    void aNameThatIsTooLongIsSaidToBeSo() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> MediaName.of("n".repeat(200) + ".pdf", MediaType.PDF))
                .satisfies(e -> assertThat(e.key()).isEqualTo("media.name-too-long"))
                .satisfies(e -> assertThat(e.arguments()).containsExactly(MediaName.LENGTH_MAX, 204));
        var longest = "n".repeat(MediaName.LENGTH_MAX - 4) + ".pdf";
        assertThat(MediaName.of(longest, MediaType.PDF)).isEqualTo(longest);
        assertThat(MediaName.of("n" + "e\u0301".repeat(MediaName.LENGTH_MAX - 5) + ".pdf", MediaType.PDF))
                .as("letters and their accents apart")
                .isEqualTo("n" + "é".repeat(MediaName.LENGTH_MAX - 5) + ".pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "delibera 12.pdf.p7m, P7M, delibera-12.pdf.p7m",
        "delibera.pdf.p7m.p7m, P7M, delibera.pdf.p7m.p7m",
        "Circolare 5 del 12.03.2024.p7m, P7M, circolare-5-del-12-03-2024.p7m",
        "Relazione annuale (2026).pdf, PDF, relazione-annuale-2026.pdf",
        "Città.JPEG, JPEG, citta.jpg",
        "報告.pdf, PDF, bao-gao.pdf",
        "☕.pdf, PDF, file.pdf"
    })
    void anAddressHoldsTheNameInLettersOfAscii(String name, MediaType type, String inAddresses) {
        assertThat(MediaName.inAddresses(name, type)).isEqualTo(inAddresses);
    }
}
