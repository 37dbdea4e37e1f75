package it.rer.portico.web.frame.rendering;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** Captures what a view writes, and passes no header and no byte on to the reader. */
class CapturedResponse extends HttpServletResponseWrapper {

    private final StringWriter text = new StringWriter(32_768);
    private final PrintWriter writer = new PrintWriter(text);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
    private final ServletOutputStream stream = new ServletOutputStream() {
        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public void write(byte[] b, int from, int length) {
            bytes.write(b, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Views are not written asynchronously");
        }
    };

    private boolean unavailable;

    CapturedResponse(HttpServletResponse response) {
        super(response);
    }

    /** The captured content. A view uses either the writer or the stream, never both. */
    byte[] bytes() {
        return bytes.size() > 0 ? bytes.toByteArray() : text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the server has no servlet for the view, because it has not started it yet or is stopping. */
    boolean isUnavailable() {
        return unavailable;
    }

    @Override
    public void sendError(int status) throws IOException {
        sendError(status, null);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        if (status == SC_SERVICE_UNAVAILABLE) {
            unavailable = true;
        } else {
            super.sendError(status);
        }
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public void setCharacterEncoding(String encoding) {}

    @Override
    public void setContentType(String type) {}

    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public void setStatus(int status) {}

    @Override
    public void setHeader(String name, String value) {}

    @Override
    public void addHeader(String name, String value) {}

    @Override
    public void addCookie(Cookie cookie) {}

    @Override
    public void setBufferSize(int size) {}

    @Override
    public void flushBuffer() {}

    @Override
    public void resetBuffer() {
        text.getBuffer().setLength(0);
        bytes.reset();
    }

    @Override
    public void reset() {
        resetBuffer();
    }
}
