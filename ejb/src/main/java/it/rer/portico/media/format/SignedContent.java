package it.rer.portico.media.format;

import it.rer.portico.platform.error.InvalidInputException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises files of digital signatures by their first fields: signed documents, detached signatures and timestamps (RFC 5652, 5544,
 * 3161), binary or as text. Signatures are not verified here; that is up to the reader.
 */
final class SignedContent {

    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 0x02;
    private static final int CONTENT = 0xA0;

    private static final String PKCS = "*\u0086H\u0086\u00f7\r\u0001";
    private static final String SIGNED_DATA = PKCS + "\u0007\u0002";
    private static final String ENVELOPED_DATA = PKCS + "\u0007\u0003";
    private static final String ENCRYPTED_DATA = PKCS + "\u0007\u0006";
    private static final String ENVELOPED_AND_AUTHENTIC_DATA = PKCS + "\t\u0010\u0001\u0017";
    private static final String TIMESTAMPED_DATA = PKCS + "\t\u0010\u0001\u001f";
    private static final String TIMESTAMP = PKCS + "\t\u0010\u0001\u0004";

    /** As text: PEM (RFC 7468), an S/MIME message (RFC 8551), or bare Base64. */
    private static final Pattern TEXT =
            Pattern.compile("\\A\\s*+(?:-----BEGIN (?:PKCS ?#?7[A-Z ]*|CMS|TIMESTAMP[A-Z ]*)-----"
                    + "|(?:[A-Za-z][A-Za-z-]*:[^\n]*\n(?:[ \t][^\n]*\n)*+){1,30}+(?=\r?\n))?+"
                    + "\\s*+(MI[A-Za-z0-9+/\r\n]++)");

    private static final Pattern LINE_BREAKS = Pattern.compile("[\r\n]+");
    private static final int QUANTUM = 4;

    private final Asn1Reader in;

    private SignedContent(Asn1Reader in) {
        this.in = in;
    }

    /**
     * The format of a binary file; empty if it is not one of these.
     *
     * @param head its first bytes
     * @param size of the whole file, in bytes
     * @throws InvalidInputException {@code media.encrypted} if only its recipient can read it, {@code media.broken} if its end is missing
     */
    static Optional<MediaType> find(byte[] head, long size) {
        try {
            var in = new Asn1Reader(head);
            if (!in.enter(SEQUENCE)) {
                return Optional.empty();
            }
            var end = in.end();
            var type = new SignedContent(in).type();
            if (type.isPresent() && end.isPresent() && end.getAsLong() > size) {
                throw new InvalidInputException("file", "media.broken");
            }
            return type;
        } catch (IndexOutOfBoundsException otherThanAsn1) {
            return Optional.empty();
        }
    }

    /** The format of a text file; empty if it is not one of these. */
    static Optional<MediaType> findInText(String head) {
        var matcher = TEXT.matcher(head);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var text = LINE_BREAKS.matcher(matcher.group(1)).replaceAll("");
        var whole = text.substring(0, text.length() / QUANTUM * QUANTUM);
        return find(Base64.getDecoder().decode(whole), Long.MAX_VALUE);
    }

    private Optional<MediaType> type() {
        if (in.isAt(SEQUENCE)) {
            return answerOfTimestampAuthority();
        }
        return switch (in.identifier()) {
            case SIGNED_DATA -> signedData();
            case TIMESTAMPED_DATA -> Optional.of(MediaType.TSD);
            case ENVELOPED_DATA, ENCRYPTED_DATA, ENVELOPED_AND_AUTHENTIC_DATA ->
                throw new InvalidInputException("file", "media.encrypted");
            default -> Optional.empty();
        };
    }

    /** A list of certificates has the same structure, but no digest algorithm, since nothing is signed. */
    private Optional<MediaType> signedData() {
        in.enter(CONTENT);
        in.enter(SEQUENCE);
        in.skip(INTEGER);
        if (!in.isAt(SET) || in.isEmpty()) {
            return Optional.empty();
        }
        in.skip(SET);
        in.enter(SEQUENCE);
        var end = in.end();
        var signed = in.identifier();
        boolean holdsIt = in.isAt(CONTENT) && (end.isEmpty() || in.position() < end.getAsLong());
        if (signed.equals(TIMESTAMP)) {
            return Optional.of(MediaType.TST);
        }
        return Optional.of(holdsIt ? MediaType.P7M : MediaType.P7S);
    }

    /** The response contains a status, then the timestamp. */
    private Optional<MediaType> answerOfTimestampAuthority() {
        in.skip(SEQUENCE);
        return in.enter(SEQUENCE) && in.identifier().equals(SIGNED_DATA)
                ? Optional.of(MediaType.TSR)
                : Optional.empty();
    }
}
