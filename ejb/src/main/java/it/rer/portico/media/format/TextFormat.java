package it.rer.portico.media.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import it.rer.portico.platform.error.InvalidInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises text formats, in UTF-16 or in any 8-bit encoding, UTF-8 included. Some are identified by their first line, the others by their
 * name. HTML pages and SVG drawings are refused, whatever their name.
 */
final class TextFormat {

    private static final Pattern SECRET = Pattern.compile("\\A-----BEGIN [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----");
    private static final Pattern FIELD = Pattern.compile("\\A[A-Za-z][A-Za-z-]{0,40}+:");
    /** Header fields of every e-mail that was sent. */
    private static final Pattern SENT = Pattern.compile("(?im)^(?:message-id|received):");

    private static final Pattern TWO_PARTS =
            Pattern.compile("(?i)\\A(?:mime-version:[^\n]*\n)?content-type: *multipart/mixed");
    private static final Pattern DRAWING = Pattern.compile("\\A(?:\\s*999\r?\n[^\n]*\n)*+\\s*0\r?\n\\s*SECTION");

    private static final int NONE = -1;
    /** The character with which DOS editors end a text. */
    private static final char END_OF_FILE = 0x1A;

    private TextFormat() {}

    /**
     * @param head the first bytes, each as one character (ISO 8859-1)
     * @param ending of the file name, in lower case; empty if it has none
     * @throws InvalidInputException {@code media.svg}, {@code media.markup}, {@code media.private-key}, {@code media.message},
     *     {@code media.plain-text}, {@code media.encrypted} or as {@link Recognition#unknown}
     */
    static MediaType of(Path file, String head, String ending) {
        var charset = charset(head);
        var start = start(head, charset);
        boolean markup = start.startsWith("<");
        if (markup) {
            MarkupFormat.refusePages(start);
        }
        if (MediaType.M7M.hasEnding(ending) && TWO_PARTS.matcher(start).lookingAt()) {
            return MediaType.M7M; // one of its parts may be binary
        }
        if (!isText(file, charset)) {
            throw Recognition.unknown(ending);
        }
        return (markup ? MarkupFormat.find(start, ending) : bySelf(start))
                .or(() -> byName(start, ending))
                .orElseThrow(() -> unknown(ending));
    }

    /** For a text with an unknown extension, the message suggests to rename it to .txt. */
    private static InvalidInputException unknown(String ending) {
        return RefusedFormat.ofEnding(ending).isEmpty()
                        && MediaType.ofEnding(ending).isEmpty()
                ? new InvalidInputException("file", "media.plain-text", ending)
                : Recognition.unknown(ending);
    }

    /** Decides by the byte order mark or, if there is none, by the positions of zero bytes in the first characters. */
    private static Charset charset(String head) {
        if (head.startsWith("\u00ff\u00fe") || head.matches("(?s)[^\0]\0[^\0]\0.*")) {
            return UTF_16LE;
        }
        return head.startsWith("\u00fe\u00ff") || head.matches("(?s)\0[^\0]\0[^\0].*") ? UTF_16BE : ISO_8859_1;
    }

    /**
     * The text without byte order mark and leading spaces. Characters beyond ASCII may be decoded wrongly: nothing that is searched for
     * contains one.
     */
    private static String start(String head, Charset charset) {
        var utf8 = head.startsWith("\u00ef\u00bb\u00bf");
        var text = new String(head.getBytes(ISO_8859_1), utf8 ? UTF_8 : charset);
        return (text.startsWith("\ufeff") ? text.substring(1) : text).stripLeading();
    }

    private static Optional<MediaType> bySelf(String start) {
        if (SECRET.matcher(start).lookingAt()) {
            throw new InvalidInputException("file", "media.private-key");
        }
        if (begins(start, "BEGIN:VCALENDAR")) {
            return Optional.of(MediaType.ICS);
        }
        if (begins(start, "BEGIN:VCARD")) {
            return Optional.of(MediaType.VCF);
        }
        return OpenPgp.findInText(start).or(() -> SignedContent.findInText(start));
    }

    /** Case-insensitive (RFC 5545, section 2; RFC 6350, section 3.3). */
    private static boolean begins(String start, String line) {
        return start.regionMatches(true, 0, line, 0, line.length());
    }

    private static Optional<MediaType> byName(String start, String ending) {
        if (FIELD.matcher(start).find() && SENT.matcher(start).find()) {
            throw RefusedFormat.MESSAGE.refusal();
        }
        return ending.isEmpty()
                ? Optional.of(MediaType.TXT)
                : MediaType.ofEnding(ending).filter(type -> switch (type) {
                    case TXT, CSV, TSV, TTL -> true;
                    case JSON, GEOJSON -> start.startsWith("{") || start.startsWith("[");
                    case DXF -> DRAWING.matcher(start).lookingAt();
                    default -> false;
                });
    }

    /** Whether it contains no control characters except tabs, line breaks, form feeds and an end-of-file mark at its end. */
    private static boolean isText(Path file, Charset charset) {
        var decoder = charset.newDecoder(); // throws on bytes that it cannot decode
        try (var in = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder))) {
            int last = NONE;
            for (int each = in.read(); each != NONE; each = in.read()) {
                if (last == END_OF_FILE || isControl(each)) {
                    return false;
                }
                last = each;
            }
            return true;
        } catch (CharacterCodingException otherThanText) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isControl(int letter) {
        return (letter < ' ' && "\t\n\u000b\r\f\u001a".indexOf(letter) < 0) || letter == 0x7F;
    }
}
