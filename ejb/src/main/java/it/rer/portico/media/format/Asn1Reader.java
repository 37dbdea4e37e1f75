package it.rer.portico.media.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.OptionalLong;

/**
 * Reads the first fields of a file that is encoded in ASN.1 (X.690, BER): a tag and a length, or a tag and an end mark. Anything else makes
 * it throw an {@link IndexOutOfBoundsException}.
 */
final class Asn1Reader {

    private static final int IDENTIFIER = 0x06;
    private static final int LONG = 0x80;
    private static final int LENGTH_BYTES_MAX = 4;
    private static final int DEPTH_MAX = 8;

    private final byte[] in;
    private int at;
    private OptionalLong end = OptionalLong.empty();

    Asn1Reader(byte[] in) {
        this.in = in;
    }

    /** The offset of the next field, in bytes. */
    int position() {
        return at;
    }

    /** The offset at which the field that was entered last ends; empty if its end is given by a mark. */
    OptionalLong end() {
        return end;
    }

    boolean isAt(int tag) {
        return at < in.length && (in[at] & 0xFF) == tag;
    }

    /** Whether the next field has no content. */
    boolean isEmpty() {
        return in[at + 1] == 0;
    }

    /**
     * Moves to the content of the next field if it has that tag.
     *
     * @return whether it has
     */
    boolean enter(int tag) {
        if (!isAt(tag)) {
            return false;
        }
        at++;
        int length = in[at++] & 0xFF;
        if (length == LONG) {
            end = OptionalLong.empty();
            return true;
        }
        long count = length;
        if (length > LONG) {
            count = 0;
            int bytes = length - LONG;
            if (bytes > LENGTH_BYTES_MAX) {
                throw new IndexOutOfBoundsException("A length of " + bytes + " bytes");
            }
            for (int i = 0; i < bytes; i++) {
                count = (count << 8) | (in[at++] & 0xFF);
            }
        }
        end = OptionalLong.of(at + count);
        return true;
    }

    /** Skips the next field if it has that tag. */
    void skip(int tag) {
        if (isAt(tag)) {
            skip(tag, 0);
        }
    }

    private void skip(int tag, int depth) {
        enter(tag);
        if (end.isPresent()) {
            if (end.getAsLong() > in.length) {
                throw new IndexOutOfBoundsException("A field up to " + end.getAsLong());
            }
            at = (int) end.getAsLong();
            return;
        }
        if (depth == DEPTH_MAX) {
            throw new IndexOutOfBoundsException("Too deep");
        }
        while (in[at] != 0 || in[at + 1] != 0) {
            skip(in[at] & 0xFF, depth + 1);
        }
        at += 2;
    }

    /** The object identifier that comes next, each byte as one character (ISO 8859-1); empty if none comes next. */
    String identifier() {
        if (!enter(IDENTIFIER)) {
            return "";
        }
        int from = at;
        at = (int) Math.min(in.length, end.orElse(at));
        return new String(in, from, at - from, ISO_8859_1);
    }
}
