package it.rer.portico.web.testing;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** What was written into the answer of an {@link Exchange}. */
final class ReceivedAnswer {

    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int status = 200;
    private boolean sentError;

    int status() {
        return status;
    }

    /** Null if it has none of that name. */
    String header(String name) {
        return headers.get(name);
    }

    /** Whether the container was asked to say what went wrong. */
    boolean isError() {
        return sentError;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** Its content, decompressed if it has to be. */
    String text() {
        try {
            return "gzip".equals(header("Content-Encoding"))
                    ? new String(
                            new GZIPInputStream(new ByteArrayInputStream(bytes())).readAllBytes(),
                            StandardCharsets.UTF_8)
                    : bytes.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpServletResponse response() {
        return Fake.of(HttpServletResponse.class, (name, arguments) -> switch (name) {
            case "setStatus" -> {
                status = (int) arguments[0];
                yield null;
            }
            case "getStatus" -> status;
            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "addHeader" -> headers.merge((String) arguments[0], (String) arguments[1], (a, b) -> a + ", " + b);
            case "getHeaders" -> headers.containsKey(arguments[0]) ? List.of(headers.get(arguments[0])) : List.of();
            case "addCookie" -> headers.put("Set-Cookie", ((Cookie) arguments[0]).getName() + "=");
            case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
            case "setContentLength", "setContentLengthLong" -> headers.put("Content-Length", arguments[0].toString());
            case "getOutputStream" -> stream();
            case "isCommitted" -> bytes.size() > 0;
            case "reset" -> {
                headers.clear();
                status = 200;
                yield null;
            }
            case "sendError" -> {
                sentError = true;
                status = (int) arguments[0];
                yield null;
            }
            default -> throw new UnsupportedOperationException("response." + name);
        });
    }

    private ServletOutputStream stream() {
        return new ServletOutputStream() {
            @Override
            public void write(int b) {
                bytes.write(b);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
