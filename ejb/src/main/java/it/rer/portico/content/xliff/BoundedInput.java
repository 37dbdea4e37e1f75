package it.rer.portico.content.xliff;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An input stream that fails beyond a limit, since an uploaded file may have any size. */
final class BoundedInput extends FilterInputStream {

    private final long limit;
    private long left;

    BoundedInput(InputStream in, long limit) {
        super(in);
        this.limit = limit;
        this.left = limit;
    }

    /** Whether the file is larger than the limit. */
    boolean isExceeded() {
        return left < 0;
    }

    /** The limit in bytes. */
    long limit() {
        return limit;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new IOException("More than " + limit + " bytes");
        }
    }
}
