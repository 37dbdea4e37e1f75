package it.rer.portico.web.citizen.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.media.format.MediaType;
import it.rer.portico.media.library.MediaFacts;
import it.rer.portico.media.library.MediaRepresentation;
import it.rer.portico.media.library.TestMedia;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.site.published.PublishedSite;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaServletTest {

    private static final String PLACE = "/12-0123456789abcdef/file/bando-e-2026.pdf";
    private static final String TAG = "\"0123456789abcdef-0\"";
    private static final byte[] SHORT = "%PDF-1.7 un bando".getBytes(UTF_8);

    private final TestMedia.Reader reader = new TestMedia.Reader().with(pdf(), 0, SHORT);
    private final FileReading reading = new FileReading() {
        @Override
        public Optional<byte[]> chunk(MediaRepresentation of, int number) {
            return reader.chunk(of, number);
        }
    };
    private final PublishedSite site =
            TestSite.serving(() -> new TestSite().files(reader.files()).snapshot());
    private final MediaServlet servlet = servlet(1);

    /** @param megabytes of memory for files */
    private MediaServlet servlet(int megabytes) {
        var memory = TestConfiguration.with(Option.MEDIA_CACHE_SIZE, Integer.toString(megabytes));
        return Wiring.wire(new MediaServlet(), site, new CachedFiles(memory, reading), TestLinks.at("/portico"));
    }

    private static MediaFacts pdf() {
        return TestMedia.document(12, "Bando è \"2026\".pdf", MediaType.PDF, SHORT.length);
    }

    @Test
    void aFileIsSentAsItIsForEveryCacheToKeep() {
        var answer = get(PLACE);

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
        reader.with(facts, 0, new byte[] {'x'});

        var answer = get("/7-0123456789abcdef/file/a." + type.ending());
        assertThat(answer.header("Content-Disposition")).startsWith(disposition + "; ");
        assertThat(answer.header("Content-Type")).isEqualTo(type.contentType());
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void headHasTheHeadersOfGetAndReadsNoContent() {
        var answer = send(Exchange.below("HEAD", "/media", PLACE).header("Range", "bytes=0-1"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Length")).isEqualTo("17");
        assertThat(answer.header("ETag")).isEqualTo(TAG);
        assertThat(answer.bytes()).isEmpty();
        assertThat(reader.read()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {TAG, "W/" + TAG, "*", "\"x\", " + TAG})
    void whoHoldsItIsToldSo(String held) {
        var answer = send(request().header("If-None-Match", held).header("Range", "bytes=0-1"));

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.header("ETag")).isEqualTo(TAG);
        assertThat(answer.header("Cache-Control")).isEqualTo(FinishedPage.FOREVER);
        assertThat(answer.bytes()).isEmpty();
        assertThat(reader.read()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-3, 0, 3",
        "bytes=4-, 4, 16",
        "bytes=-3, 14, 16",
        "bytes=-99, 0, 16",
        "bytes=5-99, 5, 16",
        "bytes=16-16, 16, 16"
    })
    void aPartIsSentAlone(String range, int first, int last) {
        var answer = send(request().header("Range", range));

        boolean whole = first == 0 && last == 16;
        assertThat(answer.status()).isEqualTo(whole ? 200 : 206);
        assertThat(answer.header("Content-Range")).isEqualTo(whole ? null : "bytes " + first + "-" + last + "/17");
        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(last - first + 1));
        assertThat(answer.bytes()).isEqualTo(Arrays.copyOfRange(SHORT, first, last + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=17-", "bytes=17-20", "bytes=-0", "bytes=999999999999-"})
    void aPartThatIsNotThereIsRefused(String range) {
        var answer = send(request().header("Range", range));

        assertThat(answer.status()).isEqualTo(416);
        assertThat(answer.header("Content-Range")).isEqualTo("bytes */17");
        assertThat(answer.bytes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=3-2", "bytes=-", "bytes=0-1,3-4", "lines=0-1", "bytes", "bytes=a-b", "0-1"})
    void aPartThatCannotBeUnderstoodIsTheWhole(String range) {
        var answer = send(request().header("Range", range));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(SHORT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {TAG + "|206", "W/" + TAG + "|200", "\"other\"|200", "Sun, 22 Mar 2026 12:21:06 GMT|200"})
    void aPartGoesWithWhatTheReaderHasOnlyIfItIsOfTheSame(String condition, int status) {
        var answer = send(request().header("Range", "bytes=0-3").header("If-Range", condition));

        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void ofALargeFileOnlyWhatIsAskedForIsRead() {
        var large = new byte[3 * MediaRepresentation.CHUNK + 5];
        new Random(1).nextBytes(large);
        reader.with(pdf(), 0, large);
        int from = MediaRepresentation.CHUNK - 2;
        int last = 2 * MediaRepresentation.CHUNK;

        var part = send(request().header("Range", "bytes=" + from + "-" + last));

        assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(large, from, last + 1));
        assertThat(reader.read()).isEqualTo(3);
        assertThat(get(PLACE).bytes()).isEqualTo(large);
        assertThat(send(request().header("Range", "bytes=-5")).bytes())
                .isEqualTo(Arrays.copyOfRange(large, large.length - 5, large.length));
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
        var answer = get(place);

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
        assertThat(get(place).status()).isEqualTo(404);
        assertThat(get(place).isError()).isTrue();
    }

    @Test
    void theFolderItselfIsNotThere() {
        assertThat(send(Exchange.get("/media")).status()).isEqualTo(404);
    }

    @Test
    void whileTheDatabaseIsAwayTheReaderIsAskedToTryAgain() {
        reader.goAway();

        var answer = get(PLACE);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("60");
        assertThat(answer.header("ETag")).isNull();
        assertThat(answer.header("Cache-Control")).isNotEqualTo(FinishedPage.FOREVER);
    }

    @Test
    void whileTheDatabaseIsAwayWhatIsKnownIsSaidWithoutIt() {
        reader.goAway();

        assertThat(send(Exchange.below("HEAD", "/media", PLACE)).header("Content-Length"))
                .isEqualTo("17");
        assertThat(send(request().header("If-None-Match", TAG)).status()).isEqualTo(304);
        assertThat(get("/12-fedcba9876543210/file/bando-e-2026.pdf").status()).isEqualTo(301);
        assertThat(get("/13-0123456789abcdef/file/bando-e-2026.pdf").status()).isEqualTo(404);
        assertThat(send(request().header("Range", "bytes=17-")).status()).isEqualTo(416);
    }

    @Test
    void whatWasReadOnceIsSentWithoutTheDatabase() {
        get(PLACE);
        reader.goAway();

        assertThat(get(PLACE).bytes()).isEqualTo(SHORT);
        assertThat(send(request().header("Range", "bytes=0-3")).bytes()).isEqualTo(Arrays.copyOf(SHORT, 4));
        assertThat(reader.read()).isEqualTo(1);
    }

    @Test
    void aFileOfMoreThanAnEighthOfTheMemoryIsNotKept() {
        reader.with(pdf(), 0, new byte[128 * 1024]);
        get(PLACE);
        get(PLACE);
        assertThat(reader.read()).isEqualTo(1);

        reader.with(pdf(), 0, new byte[128 * 1024 + 1]);
        var fresh = servlet(1);
        request().sendTo(fresh);
        request().sendTo(fresh);
        assertThat(reader.read()).isEqualTo(3);
    }

    @Test
    void withoutMemoryNothingIsKept() {
        var forgetful = servlet(0);
        request().sendTo(forgetful);
        request().sendTo(forgetful);

        assertThat(reader.read()).isEqualTo(2);
    }

    @Test
    void aContentThatIsReplacedWhileItIsSentIsBrokenOff() {
        reader.lose(12);

        assertThatThrownBy(() -> get(PLACE)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void anImageIsFoundAtItsWidth() {
        var image = TestMedia.image(5, 1000, 500, List.of(320, 640), Map.of());
        reader.with(image, 640, SHORT);

        var answer = get("/5-0123456789abcdef/640/piazza.jpg");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(answer.header("ETag")).isEqualTo("\"0123456789abcdef-640\"");
        assertThat(answer.header("Content-Disposition")).startsWith("inline");
    }

    @Test
    void nothingButReadingIsTaken() {
        assertThat(send(Exchange.below("POST", "/media", PLACE)).status()).isEqualTo(405);
    }

    private static Exchange request() {
        return Exchange.below("GET", "/media", PLACE);
    }

    private Exchange get(String place) {
        return send(Exchange.below("GET", "/media", place));
    }

    private Exchange send(Exchange exchange) {
        return exchange.sendTo(servlet);
    }
}
