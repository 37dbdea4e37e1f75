package it.rer.portico.media.format;

import it.rer.portico.platform.error.InvalidInputException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises OpenPGP files (RFC 9580), ASCII-armoured or binary. Signatures and public keys are accepted; encrypted messages are refused.
 */
final class OpenPgp {

    private static final String BEGIN = "-----BEGIN PGP ";

    /** The header lines of the armour, an empty line, and the first characters of Base64. */
    private static final Pattern MESSAGE =
            Pattern.compile("MESSAGE-----[ \t]*\r?\n(?:[A-Za-z]+: [^\n]*\n){0,10}+\\s*+" + "([A-Za-z0-9+/]{4})");

    /** The start of a signature packet: its tag, its length in any form, and its version. */
    private static final Pattern SIGNATURE = Pattern.compile(
            "(?:\\x88.|\\x89..|\\x8A.{4}|\\xC2(?:[\0-\\xBF]|[\\xC0-\\xDF].|\\xFF.{4}))[\3-\6]", Pattern.DOTALL);

    /** The tags of packets with which an encrypted message begins: encrypted session keys, and encrypted data. */
    private static final Set<Integer> ENCRYPTED = Set.of(1, 3, 9, 18, 20);

    private static final int NEW_FORM = 0x40;
    private static final int TAG = 0x3F;
    private static final int FORMER_TAG = 0x0F;

    private OpenPgp() {}

    /**
     * The format of an ASCII-armoured file.
     *
     * @throws InvalidInputException {@code media.encrypted} if only its recipient can read it
     */
    static Optional<MediaType> findInText(String start) {
        if (!start.startsWith(BEGIN)) {
            return Optional.empty();
        }
        var message = MESSAGE.matcher(start).region(BEGIN.length(), start.length());
        if (message.lookingAt() && isEncrypted(Base64.getDecoder().decode(message.group(1))[0])) {
            throw new InvalidInputException("file", "media.encrypted");
        }
        return Optional.of(start.startsWith("PUBLIC KEY", BEGIN.length()) ? MediaType.PGP_KEY : MediaType.ASC);
    }

    /**
     * Recognises a binary signature. Its first bytes are too common to identify it without its name.
     *
     * @param head the first bytes, each as one character (ISO 8859-1)
     * @param ending of the file name, in lower case
     */
    static Optional<MediaType> find(String head, String ending) {
        return Optional.of(MediaType.ASC)
                .filter(type ->
                        type.hasEnding(ending) && SIGNATURE.matcher(head).lookingAt());
    }

    private static boolean isEncrypted(byte first) {
        return ENCRYPTED.contains((first & NEW_FORM) == 0 ? first >> 2 & FORMER_TAG : first & TAG);
    }
}
