package it.rer.portico.web.testing;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;

/** The body of a request. */
final class SentBody extends ServletInputStream {

    private final ByteArrayInputStream content;

    SentBody(byte[] content) {
        this.content = new ByteArrayInputStream(content);
    }

    @Override
    public int read() {
        return content.read();
    }

    @Override
    public int read(byte[] into, int from, int length) {
        return content.read(into, from, length);
    }

    @Override
    public boolean isFinished() {
        return content.available() == 0;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException();
    }
}
