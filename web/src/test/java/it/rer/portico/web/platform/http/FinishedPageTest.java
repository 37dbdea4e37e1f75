package it.rer.portico.web.platform.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.language.Language;
import it.rer.portico.web.testing.Exchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinishedPageTest {

    private static final String LONG = "à ".repeat(1000);

    @Test
    void isSentWithStrongTagTypeAndLength() {
        var answer = send(html(LONG), Exchange.get("/"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches("\"[0-9a-f]{32}\"");
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.header("Cache-Control")).isEqualTo(FinishedPage.REVALIDATE);
        assertThat(answer.header("Content-Length")).isEqualTo("3000");
        assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(answer.header("Content-Encoding")).isNull();
        assertThat(answer.text()).isEqualTo(LONG);
    }

    @Test
    void aPageNamesItsLanguage() {
        var page = FinishedPage.html(404, Language.ENGLISH, FinishedPage.REVALIDATE, "x".getBytes(US_ASCII));

        var answer = send(page, Exchange.get("/"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    }

    @Test
    void theTagIsAFunctionOfTheContent() {
        assertThat(tag("one")).isEqualTo(tag("one")).isNotEqualTo(tag("two"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "gzip, deflate, br",
                "br;q=1.0, gzip;q=0.8, *;q=0.1",
                "GZip",
                "deflate,gzip ; q=0.001",
                "*"
            })
    void isSentCompressedToReadersThatAcceptGzip(String accepted) {
        var plain = send(html(LONG), Exchange.get("/"));
        var answer = send(html(LONG), Exchange.get("/").header("Accept-Encoding", accepted));

        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.text()).isEqualTo(LONG);
        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(answer.bytes().length));
        assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(answer.header("ETag")).isNotEqualTo(plain.header("ETag"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "br",
                "identity",
                "gzip;q=0",
                "gzip;q=0, br",
                "br, gzip; q=0",
                "gzip;q=0.0",
                "gzip ;q=0.000, identity",
                "x-notgzip",
                "*;q=0",
                "gzip;q=0, *;q=1"
            })
    void isSentPlainToReadersThatDoNot(String accepted) {
        var exchange = accepted == null ? Exchange.get("/") : Exchange.get("/").header("Accept-Encoding", accepted);

        assertThat(send(html(LONG), exchange).header("Content-Encoding")).isNull();
        assertThat(exchange.text()).isEqualTo(LONG);
    }

    @Test
    void aShortAnswerIsNotCompressed() {
        var answer = send(html("short"), Exchange.get("/").header("Accept-Encoding", "gzip"));

        assertThat(answer.header("Content-Encoding")).isNull();
        assertThat(answer.header("Vary")).isNull();
        assertThat(answer.text()).isEqualTo("short");
    }

    @Test
    void contentThatDoesNotCompressIsSentPlain() {
        var noise = new byte[5000];
        new Random(1).nextBytes(noise);
        var font = FinishedPage.of(200, "font/woff2", FinishedPage.FOREVER, noise);
        var answer = send(font, Exchange.get("/").header("Accept-Encoding", "gzip"));

        assertThat(answer.header("Content-Encoding")).isNull();
        assertThat(answer.bytes()).isEqualTo(noise);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", " * "})
    void aReaderWithAValidCopyGets304(String held) {
        for (var encoding : new String[] {"identity", "gzip"}) {
            var tag = send(html(LONG), Exchange.get("/").header("Accept-Encoding", encoding))
                    .header("ETag");
            var answer = send(
                    html(LONG),
                    Exchange.get("/").header("Accept-Encoding", encoding).header("If-None-Match", held.formatted(tag)));

            assertThat(answer.status()).isEqualTo(304);
            assertThat(answer.bytes()).isEmpty();
            assertThat(answer.header("ETag")).isEqualTo(tag);
            assertThat(answer.header("Cache-Control")).isEqualTo(FinishedPage.REVALIDATE);
            assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
            assertThat(answer.header("Content-Encoding")).isNull();
        }
    }

    @Test
    void aReaderWithAnOutdatedCopyGetsTheContent() {
        var answer = send(html(LONG), Exchange.get("/").header("If-None-Match", "\"0123\""));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(LONG);
    }

    @Test
    void headHasTheHeadersOfGetAndNoContent() {
        var get = send(html(LONG), Exchange.get("/").header("Accept-Encoding", "gzip"));
        var head = send(html(LONG), Exchange.head("/").header("Accept-Encoding", "gzip"));

        assertThat(head.bytes()).isEmpty();
        for (var name : new String[] {"ETag", "Content-Length", "Content-Encoding", "Content-Type", "Vary"}) {
            assertThat(head.header(name)).isEqualTo(get.header(name)).isNotNull();
        }
    }

    @Test
    void aResponseToOneReaderHasNoTagAndIsNever304() {
        var page = FinishedPage.of(200, "text/html", FinishedPage.NEVER, LONG.getBytes(StandardCharsets.UTF_8));
        var answer = send(page, Exchange.get("/").header("If-None-Match", "*"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isNull();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void anErrorIsNever304() {
        var page = FinishedPage.of(404, "text/html", FinishedPage.REVALIDATE, LONG.getBytes(StandardCharsets.UTF_8));

        assertThat(send(page, Exchange.get("/").header("If-None-Match", "*")).status())
                .isEqualTo(404);
    }

    @Test
    void theWeightIncludesTheCompressedCopy() {
        var noise = new byte[5000];
        new Random(1).nextBytes(noise);
        assertThat(FinishedPage.of(200, "font/woff2", FinishedPage.FOREVER, noise)
                        .weight())
                .isBetween(5000, 2 * 5000);

        var page = html(LONG);
        int held = send(page, Exchange.get("/")).bytes().length
                + send(page, Exchange.get("/").header("Accept-Encoding", "gzip"))
                        .bytes()
                        .length;

        assertThat(page.weight()).isBetween(held, 2 * held);
    }

    private static FinishedPage html(String text) {
        return FinishedPage.text("text/html", text);
    }

    private static String tag(String text) {
        return send(html(text), Exchange.get("/")).header("ETag");
    }

    private static Exchange send(FinishedPage page, Exchange exchange) {
        try {
            page.send(exchange.request(), exchange.response());
            return exchange;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
