package it.rer.portico.web.citizen.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.rer.portico.media.library.MediaRepresentation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** The response with a file, or the requested part of it, sent chunk by chunk. */
public final class MediaAnswer {

    /** A policy for files that are no pages: it allows the inline styles that browsers' own viewers need, and embedded PDF viewers. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self';"
            + " object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /** Characters besides letters and digits that RFC 8187 leaves unencoded in a file name. */
    private static final String PLAIN = "!#$&+-.^_`|~";

    private final MediaRepresentation file;
    private final IntFunction<Optional<byte[]>> chunks;
    private final String tag;

    /** @param chunks reads a chunk by its number; empty if the content was replaced meanwhile */
    public MediaAnswer(MediaRepresentation file, IntFunction<Optional<byte[]>> chunks) {
        this.file = file;
        this.chunks = chunks;
        tag = '"' + file.facts().fingerprint() + "-" + file.width() + '"';
    }

    /** Sends the file or a part of it, or 304 if the reader's copy is still valid, or 416 if there is no such part. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", tag);
        if (matches(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setHeader("Accept-Ranges", "bytes");
        var part = part(request);
        if (!part.isThere()) {
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            response.setHeader("Content-Range", "bytes */" + file.byteCount());
            response.setContentLength(0);
            return;
        }
        boolean reads = request.getMethod().equals("GET");
        var first = reads ? chunk(number(part.first())) : new byte[0]; // before any of the response is sent
        if (part.length() < file.byteCount()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(
                    "Content-Range", "bytes " + part.first() + "-" + (part.end() - 1) + "/" + file.byteCount());
        }
        describe(response);
        response.setContentLengthLong(part.length());
        if (reads) {
            write(part, first, response.getOutputStream());
        }
    }

    private void describe(HttpServletResponse response) {
        var facts = file.facts();
        response.setContentType(facts.type().contentType());
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader(
                "Content-Disposition",
                (facts.type().isShown() ? "inline" : "attachment") + "; filename=\"" + facts.addressName()
                        + "\"; filename*=UTF-8''" + encoded(facts.name()));
    }

    /** The requested part, only for GET and only if the reader's copy is of this content (RFC 9110, section 13.1.5); else the whole. */
    private ByteRange part(HttpServletRequest request) {
        var whole = ByteRange.whole(file.byteCount());
        var condition = request.getHeader("If-Range");
        if (!request.getMethod().equals("GET")
                || (condition != null && !condition.strip().equals(tag))) {
            return whole;
        }
        return ByteRange.find(request.getHeader("Range"), file.byteCount()).orElse(whole);
    }

    private void write(ByteRange part, byte[] first, OutputStream out) throws IOException {
        var chunk = first;
        for (long at = part.first(); at < part.end(); ) {
            int offset = (int) (at % MediaRepresentation.CHUNK);
            int count = (int) Math.min(chunk.length - offset, part.end() - at);
            out.write(chunk, offset, count);
            at += count;
            if (at < part.end()) {
                chunk = chunk(number(at));
            }
        }
    }

    private static int number(long at) {
        return (int) (at / MediaRepresentation.CHUNK);
    }

    /** Reads a chunk. If it is gone, the exception breaks the connection, which tells the reader that the content is incomplete. */
    private byte[] chunk(int number) throws IOException {
        return chunks.apply(number)
                .orElseThrow(() ->
                        new IOException("The content of file " + file.facts().id() + " was replaced meanwhile"));
    }

    /** Whether the reader's copy is valid: weak comparison, as RFC 9110, section 13.1.2 requires for If-None-Match. */
    private boolean matches(String ifNoneMatch) {
        return ifNoneMatch != null
                && Stream.of(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("*") || each.equals(tag) || each.equals("W/" + tag));
    }

    private static String encoded(String name) {
        var encoded = new StringBuilder();
        for (byte each : name.getBytes(UTF_8)) {
            if ((each >= 'a' && each <= 'z')
                    || (each >= 'A' && each <= 'Z')
                    || (each >= '0' && each <= '9')
                    || PLAIN.indexOf(each) >= 0) {
                encoded.append((char) each);
            } else {
                encoded.append("%%%02X".formatted(each));
            }
        }
        return encoded.toString();
    }
}
