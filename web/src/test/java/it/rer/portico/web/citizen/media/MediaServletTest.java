package it.rer.portico.web.citizen.media;

import static it.rer.portico.web.citizen.media.TestFile.PLACE;
import static it.rer.portico.web.citizen.media.TestFile.SHORT;
import static it.rer.portico.web.citizen.media.TestFile.TAG;
import static it.rer.portico.web.citizen.media.TestFile.request;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.media.format.MediaType;
import it.rer.portico.media.library.TestMedia;
import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.testing.Exchange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP says of a file, and at which address. */
class MediaServletTest {

    private final TestFile file = new TestFile();

    @Test
    void aFileIsSentAsItIsForEveryCacheToKeep() {
        var answer = file.get(PLACE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(SHORT);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Length")).isEqualTo("17");
        assertThat(answer.header("Cache-Control")).isEqualTo(FinishedPage.FOREVER);
        assertThat(answer.header("ETag")).isEqualTo(TAG);
        assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("inline; filename=\"bando-e-2026.pdf\"; filename*=UTF-8''Bando%20%C3%A8%20%222026%22.pdf");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.header("Set-Cookie")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ODT, attachment",
        "CSV, attachment",
        "ZIP, attachment",
        "P7M, attachment",
        "XML, attachment",
        "RDF, attachment",
        "TIFF, attachment",
        "JSON, attachment",
        "PDF, inline"
    })
    void whatABrowserDoesNotShowIsToBeSaved(MediaType type, String disposition) {
        var facts = TestMedia.document(7, "a." + type.ending(), type, 1);
        file.reader.with(facts, 0, new byte[] {'x'});

        var answer = file.get("/7-0123456789abcdef/file/a." + type.ending());
        assertThat(answer.header("Content-Disposition")).startsWith(disposition + "; ");
        assertThat(answer.header("Content-Type")).isEqualTo(type.contentType());
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void headHasTheHeadersOfGetAndReadsNoContent() {
        var answer = file.send(Exchange.below("HEAD", "/media", PLACE).header("Range", "bytes=0-1"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Length")).isEqualTo("17");
        assertThat(answer.header("ETag")).isEqualTo(TAG);
        assertThat(answer.bytes()).isEmpty();
        assertThat(file.reader.read()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {TAG, "W/" + TAG, "*", "\"x\", " + TAG})
    void whoHoldsItIsToldSo(String held) {
        var answer = file.send(request().header("If-None-Match", held).header("Range", "bytes=0-1"));

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.header("ETag")).isEqualTo(TAG);
        assertThat(answer.header("Cache-Control")).isEqualTo(FinishedPage.FOREVER);
        assertThat(answer.bytes()).isEmpty();
        assertThat(file.reader.read()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/12-fedcba9876543210/file/bando-e-2026.pdf",
                "/12-0123456789abcdef/640/bando-e-2026.pdf",
                "/12-0123456789abcdef/file/another-name.pdf",
                PLACE + ".",
                PLACE + ",",
                PLACE + ")\u201d",
                PLACE + " ",
                PLACE + "%20",
                PLACE + "\u200b",
                "/12-0123456789abcdef/fi\u00adle/bando-e- 2026.pdf"
            })
    void anotherAddressOfTheFileLeadsToThePresentOne(String place) {
        var answer = file.get(place);

        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).isEqualTo("/portico/media" + PLACE);
        assertThat(answer.header("Cache-Control")).isEqualTo(FinishedPage.REVALIDATE);
        assertThat(answer.bytes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/13-0123456789abcdef/file/bando-e-2026.pdf",
                "/12-0123456789abcdef/file/",
                "/12-0123456789abcdef/file",
                "/12-0123456789ABCDEF/file/bando-e-2026.pdf",
                "/12/file/bando-e-2026.pdf",
                "/012-0123456789abcdef/file/bando-e-2026.pdf",
                "/12-0123456789abcdef/0/bando-e-2026.pdf",
                "/12-0123456789abcdef/file/a/b.pdf",
                "/9999999999999999999-0123456789abcdef/file/bando-e-2026.pdf",
                "/"
            })
    void whatIsNoFileOfCitizensIsNotThere(String place) {
        assertThat(file.get(place).status()).isEqualTo(404);
        assertThat(file.get(place).isError()).isTrue();
    }

    @Test
    void theFolderItselfIsNotThere() {
        assertThat(file.send(Exchange.get("/media")).status()).isEqualTo(404);
    }

    @Test
    void anImageIsFoundAtItsWidth() {
        var image = TestMedia.image(5, 1000, 500, List.of(320, 640), Map.of());
        file.reader.with(image, 640, SHORT);

        var answer = file.get("/5-0123456789abcdef/640/piazza.jpg");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(answer.header("ETag")).isEqualTo("\"0123456789abcdef-640\"");
        assertThat(answer.header("Content-Disposition")).startsWith("inline");
    }

    @Test
    void nothingButReadingIsTaken() {
        assertThat(file.send(Exchange.below("POST", "/media", PLACE)).status()).isEqualTo(405);
    }
}
