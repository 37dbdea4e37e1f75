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
 * The first bytes of a file, as editors and servers leave them: with spaces or an empty line before the declaration, where XML allows none,
 * or in UTF-16 though the declaration still names the encoding of before. The mark of the byte order is believed first.
 *
 * @param rest what follows
 * @param charset of the rest, if it is known; if not, the declaration says it
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

    /** The rest in its encoding, which must be known. What is not in it is an error. */
    Reader letters() {
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
