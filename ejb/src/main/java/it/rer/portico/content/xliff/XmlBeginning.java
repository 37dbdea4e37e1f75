package it.rer.portico.content.xliff;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Skips the first bytes of a file that editors and servers add: spaces or an empty line before the XML declaration, where XML allows none;
 * and a byte order mark, which is believed before the declaration, since files converted to UTF-16 often still declare the old encoding.
 *
 * @param rest what follows
 * @param charset of the rest, if the mark says it; otherwise the declaration does
 */
record XmlBeginning(InputStream rest, Optional<Charset> charset) {

    private static final int MARK = 3;

    static XmlBeginning skip(InputStream file) throws IOException {
        var in = new PushbackInputStream(file, MARK);
        var mark = in.readNBytes(MARK);
        if (begins(mark, 0xFF, 0xFE)) {
            return decoded(in, mark, UTF_16LE);
        }
        if (begins(mark, 0xFE, 0xFF)) {
            return decoded(in, mark, UTF_16BE);
        }
        if (!begins(mark, 0xEF, 0xBB, 0xBF)) {
            in.unread(mark);
        }
        skipSpaces(in);
        return new XmlBeginning(in, Optional.empty());
    }

    private static XmlBeginning decoded(PushbackInputStream in, byte[] mark, Charset charset) throws IOException {
        in.unread(mark, 2, mark.length - 2);
        return new XmlBeginning(in, Optional.of(charset));
    }

    /** The rest as characters, if the charset is known. Bytes that are not valid in it are an error. */
    Reader reader() {
        return new InputStreamReader(rest, charset.orElseThrow().newDecoder());
    }

    private static void skipSpaces(PushbackInputStream in) throws IOException {
        int each = in.read();
        while (each == ' ' || each == '\t' || each == '\r' || each == '\n') {
            each = in.read();
        }
        if (each >= 0) {
            in.unread(each);
        }
    }

    private static boolean begins(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
