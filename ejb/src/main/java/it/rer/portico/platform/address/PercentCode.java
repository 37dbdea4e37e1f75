package it.rer.portico.platform.address;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Percent-encoding of paths and queries (RFC 3986, section 2.1). Encoded bytes are decoded as UTF-8 or, where they are not valid UTF-8, as
 * Windows-1252, which sites used before browsers agreed on UTF-8: their addresses are still in use.
 */
public final class PercentCode {

    private static final Pattern CODES = Pattern.compile("(?:%[0-9A-Fa-f]{2})++");
    private static final Charset LEGACY_CHARSET = Charset.forName("windows-1252");
    private static final String UNRESERVED = "-._~";
    private static final String HEX = "0123456789ABCDEF";

    private PercentCode() {}

    /** Decodes a text. A percent sign that begins no code stays as it is, and so does a plus sign. */
    public static String decoded(String encoded) {
        return encoded.indexOf('%') < 0
                ? encoded
                : CODES.matcher(encoded).replaceAll(run -> Matcher.quoteReplacement(text(bytes(run.group()))));
    }

    /**
     * Decodes bytes that a browser sent without encoding them, and that the server passed on as one character each.
     *
     * @param received as {@code getRequestURI} and {@code getQueryString} return it
     */
    public static String received(String received) {
        boolean plain = received.chars().allMatch(c -> c < 0x80);
        boolean bytes = received.chars().allMatch(c -> c < 0x100);
        return plain || !bytes ? received : text(received.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Encodes a text for an address, except for the reserved characters that are allowed. */
    static String encoded(String text, String allowed) {
        var encoded = new StringBuilder(text.length() + 16);
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xFF);
            if (isPlain(c) || allowed.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
            }
        }
        return encoded.toString();
    }

    /** Encodes a path for an address; slashes still separate its segments. */
    public static String encodedPath(String path) {
        return encoded(path, "/!$&'()*+,;=:@");
    }

    /** Encodes an address as a browser would: whatever an address may not contain, while existing codes stay as they are. */
    public static String encodedAddress(String address) {
        return encoded(address, "%/!$&'()*+,;=:@?#[]");
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || UNRESERVED.indexOf(c) >= 0;
    }

    private static byte[] bytes(String codes) {
        var bytes = new byte[codes.length() / 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(codes, 3 * i + 1, 3 * i + 3, 16);
        }
        return bytes;
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, LEGACY_CHARSET);
        }
    }
}
