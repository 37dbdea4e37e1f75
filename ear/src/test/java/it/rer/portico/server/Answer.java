package it.rer.portico.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** An HTTP response. */
public final class Answer {

    private final int status;
    private final Map<String, List<String>> headers = new TreeMap<>();
    private final byte[] body;

    Answer(int status, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        this.body = body;
        headers.forEach((name, values) -> this.headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    }

    public int status() {
        return status;
    }

    public byte[] body() {
        return body;
    }

    /** The values of a header, joined by commas as RFC 9110 (5.2) allows. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT))).map(values -> String.join(", ", values));
    }

    /** The values of a header one by one, for those that may contain commas, such as cookies. */
    public List<String> values(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** The values of a header that must be present. */
    public String required(String name) {
        return header(name).orElseThrow(() -> new AssertionError("No header " + name + " in " + headers));
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public Document html() {
        return Jsoup.parse(text(), "http://page.invalid/");
    }

    /** The body, decompressed. */
    public byte[] unzipped() {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return zip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return status + " " + headers + "\n" + text();
    }
}
