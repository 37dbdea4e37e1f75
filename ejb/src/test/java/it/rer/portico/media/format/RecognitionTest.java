package it.rer.portico.media.format;

import static it.rer.portico.media.format.TestUpload.recognised;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.media.image.TestImages;
import it.rer.portico.platform.error.InvalidInputException;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is taken for what its content is, whatever it is called. */
class RecognitionTest {

    @Test
    void imagesAreKnownByTheirContent() {
        assertThat(recognised("a.jpg", TestImages.jpeg(4, 4))).isEqualTo(MediaType.JPEG);
        assertThat(recognised("a.png", TestImages.png(4, 4))).isEqualTo(MediaType.PNG);
        assertThat(recognised("a.webp", TestImages.webP(4, 4, false))).isEqualTo(MediaType.WEBP);
        var gif = TestImages.written(TestImages.quarters(4, 4, BufferedImage.TYPE_INT_RGB), "gif");
        assertThat(recognised("a.gif", gif)).isEqualTo(MediaType.GIF);
    }

    @Test
    void documentsAreKnownByTheirContent() {
        assertThat(recognised("a.pdf", "%PDF-1.7\n%\u00e2\u00e3".getBytes(ISO_8859_1)))
                .isEqualTo(MediaType.PDF);
        for (var each : new MediaType[] {MediaType.ODT, MediaType.ODS, MediaType.ODP}) {
            assertThat(recognised(
                            "a." + each.ending(), TestDocuments.zip("mimetype", each.contentType(), "content.xml", "")))
                    .isEqualTo(each);
        }
        assertThat(recognised("a.docx", TestDocuments.zip("[Content_Types].xml", "", "word/document.xml", "")))
                .isEqualTo(MediaType.DOCX);
        assertThat(recognised("a.xlsx", TestDocuments.zip("[Content_Types].xml", "", "xl/workbook.xml", "")))
                .isEqualTo(MediaType.XLSX);
        assertThat(recognised("a.pptx", TestDocuments.zip("[Content_Types].xml", "", "ppt/presentation.xml", "")))
                .isEqualTo(MediaType.PPTX);
        assertThat(recognised("a.zip", TestDocuments.zip("dati.csv", "a;b", "leggimi.txt", "")))
                .isEqualTo(MediaType.ZIP);
    }

    @Test
    void plainTextsAreToldApartByTheirNames() {
        assertThat(recognised("a.csv", "città;abitanti\r\nBologna;390000".getBytes(ISO_8859_1)))
                .isEqualTo(MediaType.CSV);
        assertThat(recognised("A.TXT", "\ufeffperché no?\n".getBytes(UTF_8))).isEqualTo(MediaType.TXT);
        assertThat(recognised("a", "senza nome".getBytes(UTF_8))).isEqualTo(MediaType.TXT);
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
    void aTruncatedContainerIsRefused() {
        var zip = TestDocuments.zip("word/document.xml", "testo", "b", "c");

        assertRefused("media.broken", "a.docx", Arrays.copyOf(zip, zip.length - 30));
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItsEnd() {
        assertRefused("media.too-large", "a.txt", "a".repeat(1_000_001).getBytes(UTF_8));
        assertThat(recognised("a.txt", "a".repeat(1_000_000).getBytes(UTF_8))).isEqualTo(MediaType.TXT);
        assertRefused("media.empty", "a.txt", new byte[0]);
    }

    private static void assertRefused(String key, String name, byte[] file) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> recognised(name, file))
                .satisfies(e -> assertThat(e.key()).isEqualTo(key));
    }
}
