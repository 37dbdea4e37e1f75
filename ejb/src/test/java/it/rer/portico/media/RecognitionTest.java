package it.rer.portico.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.error.InvalidInputException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
    void documentsAreKnownByTheirContent() throws IOException {
        assertThat(type("a.pdf", "%PDF-1.7\n%\u00e2\u00e3".getBytes(ISO_8859_1)))
                .isEqualTo(MediaType.PDF);
        for (var each : new MediaType[] {MediaType.ODT, MediaType.ODS, MediaType.ODP}) {
            assertThat(type("a." + each.ending(), zip("mimetype", each.contentType(), "content.xml", "")))
                    .isEqualTo(each);
        }
        assertThat(type("a.docx", zip("[Content_Types].xml", "", "word/document.xml", "")))
                .isEqualTo(MediaType.DOCX);
        assertThat(type("a.xlsx", zip("[Content_Types].xml", "", "xl/workbook.xml", "")))
                .isEqualTo(MediaType.XLSX);
        assertThat(type("a.pptx", zip("[Content_Types].xml", "", "ppt/presentation.xml", "")))
                .isEqualTo(MediaType.PPTX);
        assertThat(type("a.zip", zip("dati.csv", "a;b", "leggimi.txt", ""))).isEqualTo(MediaType.ZIP);
    }

    @Test
    void plainTextsAreToldApartByTheirNames() {
        assertThat(type("a.csv", "città;abitanti\r\nBologna;390000".getBytes(ISO_8859_1)))
                .isEqualTo(MediaType.CSV);
        assertThat(type("A.TXT", "\ufeffperché no?\n".getBytes(UTF_8))).isEqualTo(MediaType.TXT);
        assertRefused("media.type", "a.txt", "a\0b".getBytes(UTF_8));
        assertRefused("media.type", "a", "senza nome".getBytes(UTF_8));
        assertRefused("media.type", "a.png", "non un’immagine".getBytes(UTF_8));
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
    void programsAreRefused() throws IOException {
        assertRefused("media.type", "a.exe", new byte[] {'M', 'Z', 0, 1});
        assertRefused("media.type", "a.svgz", new byte[] {0x1F, (byte) 0x8B, 8, 0});
        assertRefused("media.macros", "a.docx", zip("word/document.xml", "", "word/vbaProject.bin", "x"));
    }

    @Test
    void aContainerThatIsBrokenOffIsRefused() throws IOException {
        var zip = zip("word/document.xml", "testo", "b", "c");

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
        "Città à la carte.pdf, PDF, Città à la carte.pdf"
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
                .isThrownBy(() -> MediaName.of("a".repeat(MediaFile.NAME_MAX) + ".pdf", MediaType.PDF));
    }

    @ParameterizedTest
    @CsvSource({
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

    /** @param namesAndTexts of the files in it, by turns */
    static byte[] zip(String... namesAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
