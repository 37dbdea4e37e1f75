package it.rer.portico.media.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.media.image.TestImages;
import it.rer.portico.media.library.Upload;
import it.rer.portico.platform.error.InvalidInputException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {

    private static final MediaLimits LIMITS = new MediaLimits(1, 1);

    @Test
    void imagesAreKnownByTheirContent() {
        assertThat(type("a.jpg", TestImages.jpeg(4, 4))).isEqualTo(MediaType.JPEG);
        assertThat(type("a.png", TestImages.png(4, 4))).isEqualTo(MediaType.PNG);
        assertThat(type("a.webp", TestImages.webP(4, 4, false))).isEqualTo(MediaType.WEBP);
        var gif = TestImages.written(TestImages.quarters(4, 4, BufferedImage.TYPE_INT_RGB), "gif");
        assertThat(type("a.gif", gif)).isEqualTo(MediaType.GIF);
    }

    @Test
    void documentsAreKnownByTheirContent() {
        assertThat(type("a.pdf", "%PDF-1.7\n%\u00e2\u00e3".getBytes(ISO_8859_1)))
                .isEqualTo(MediaType.PDF);
        for (var each : new MediaType[] {MediaType.ODT, MediaType.ODS, MediaType.ODP}) {
            assertThat(type("a." + each.ending(), TestDocuments.zip("mimetype", each.contentType(), "content.xml", "")))
                    .isEqualTo(each);
        }
        assertThat(type("a.docx", TestDocuments.zip("[Content_Types].xml", "", "word/document.xml", "")))
                .isEqualTo(MediaType.DOCX);
        assertThat(type("a.xlsx", TestDocuments.zip("[Content_Types].xml", "", "xl/workbook.xml", "")))
                .isEqualTo(MediaType.XLSX);
        assertThat(type("a.pptx", TestDocuments.zip("[Content_Types].xml", "", "ppt/presentation.xml", "")))
                .isEqualTo(MediaType.PPTX);
        assertThat(type("a.zip", TestDocuments.zip("dati.csv", "a;b", "leggimi.txt", "")))
                .isEqualTo(MediaType.ZIP);
    }

    @Test
    void plainTextsAreToldApartByTheirNames() {
        assertThat(type("a.csv", "città;abitanti\r\nBologna;390000".getBytes(ISO_8859_1)))
                .isEqualTo(MediaType.CSV);
        assertThat(type("A.TXT", "\ufeffperché no?\n".getBytes(UTF_8))).isEqualTo(MediaType.TXT);
        assertThat(type("a", "senza nome".getBytes(UTF_8))).isEqualTo(MediaType.TXT);
        assertRefused("media.unlike-name", "a.png", "non un’immagine".getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "\ufeff \n<?xml version=\"1.0\"?><!-- c --><SVG/>"
            })
    void aDrawingInSvgIsRefusedWhateverItIsCalled(String svg) {
        for (var name : new String[] {"a.svg", "a.png", "a.txt"}) {
            assertRefused("media.svg", name, svg.getBytes(UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.html", "a.png", "a.jpg", "a.csv", "a.txt"})
    void aPageIsRefusedWhateverItIsCalled(String name) {
        assertRefused("media.markup", name, "<!DOCTYPE html><script>alert(1)</script>".getBytes(UTF_8));
    }

    @Test
    void aContainerThatIsBrokenOffIsRefused() {
        var zip = TestDocuments.zip("word/document.xml", "testo", "b", "c");

        assertRefused("media.broken", "a.docx", Arrays.copyOf(zip, zip.length - 30));
    }

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

    @Test
    void whatIsTooLargeIsRefusedBeforeItsEnd() {
        assertRefused("media.too-large", "a.txt", "a".repeat(1_000_001).getBytes(UTF_8));
        assertThat(type("a.txt", "a".repeat(1_000_000).getBytes(UTF_8))).isEqualTo(MediaType.TXT);
        assertRefused("media.empty", "a.txt", new byte[0]);
    }

    private static MediaType type(String name, byte[] file) {
        try (var upload = Upload.receive(new ByteArrayInputStream(file), LIMITS)) {
            return Recognition.of(upload.file(), name);
        }
    }

    private static void assertRefused(String key, String name, byte[] file) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> type(name, file))
                .satisfies(e -> assertThat(e.key()).isEqualTo(key));
    }
}
