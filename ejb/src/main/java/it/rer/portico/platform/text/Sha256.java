package it.rer.portico.platform.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as it is stored and shown: {@value #LENGTH} hexadecimal digits in lower case (FIPS 180-4). */
public final class Sha256 {

    /** Length of a hash, in digits. */
    public static final int LENGTH = 64;

    /** Longest text that is hashed, in characters. */
    static final int TEXT_MAX = 100_000;

    private Sha256() {}

    /**
     * The hash of a text in UTF-8.
     *
     * @throws IllegalArgumentException if it is longer than {@link #TEXT_MAX}: callers check the length first
     */
    public static String of(String text) {
        if (text.length() > TEXT_MAX) {
            throw new IllegalArgumentException("A text of " + text.length() + " characters is not hashed");
        }
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of some bytes. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** A digest for data that is read in pieces; {@link #of(MessageDigest)} returns its hash. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The hash of everything that a digest was updated with. */
    public static String of(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
