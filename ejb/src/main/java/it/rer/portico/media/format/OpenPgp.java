package it.rer.portico.media.format;

import it.rer.portico.platform.error.InvalidInputException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What OpenPGP writes (RFC 9580), in letters or as bytes: signatures and keys are for everybody, a message may be for one person alone. */
final class OpenPgp {

    private static final String BEGIN = "-----BEGIN PGP ";

    /** Lines that say something of it, an empty one, and the first letters of Base64. */
    private static final Pattern MESSAGE =
            Pattern.compile("MESSAGE-----[ \t]*\r?\n(?:[A-Za-z]+: [^\n]*\n){0,10}+\\s*+" + "([A-Za-z0-9+/]{4})");

    /** A packet of that kind, with its length in any form, and its version. */
    private static final Pattern SIGNATURE = Pattern.compile(
            "(?:\\x88.|\\x89..|\\x8A.{4}|\\xC2(?:[\0-\\xBF]|[\\xC0-\\xDF].|\\xFF.{4}))[\3-\6]", Pattern.DOTALL);

    /** Packets that begin what is encrypted: keys for it, and the content itself. */
    private static final Set<Integer> ENCRYPTED = Set.of(1, 3, 9, 18, 20);

    private static final int NEW_FORM = 0x40;
    private static final int TAG = 0x3F;
    private static final int FORMER_TAG = 0x0F;

    private OpenPgp() {}

    /**
     * What a text is.
     *
     * @throws InvalidInputException {@code media.encrypted} if only its recipient can read it
     */
    static Optional<MediaType> findInLetters(String start) {
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
     * A signature in binary form, which has too few signs of its own to be known without its name.
     *
     * @param head the first bytes, each as the letter of that number
     * @param ending of the name, in lower case
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
