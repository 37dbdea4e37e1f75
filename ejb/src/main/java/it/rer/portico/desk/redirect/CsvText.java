package it.rer.portico.desk.redirect;

import it.rer.portico.platform.error.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The decoded text of a CSV file and its field separator, both guessed from the content.
 *
 * @param body without a line that only names the separator
 * @param before number of lines before the body
 */
record CsvText(String body, char separator, int before) {

    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\"?sep=([;,|\t])\"?\\R");

    /** The first bytes of the native formats of spreadsheets (ZIP, compound file), and of PDF. */
    private static final Pattern OTHER = Pattern.compile("PK\3\4|\u00d0\u00cf\u0011\u00e0|%PDF-");

    /** How many lines are examined to find the separator. */
    private static final int LINES = 20;

    /** @throws InvalidInputException {@code redirect.csv-other} if it is another format */
    static CsvText of(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
        if (OTHER.matcher(head).lookingAt()) {
            throw new InvalidInputException("file", "redirect.csv-other");
        }
        var text = decoded(bytes, head);
        var named = SEPARATOR_LINE.matcher(text);
        return named.lookingAt()
                ? new CsvText(text.substring(named.end()), named.group(1).charAt(0), 1)
                : new CsvText(text, separator(text), 0);
    }

    /** Decides by the byte order mark or, if there is none, by the positions of zero bytes in the first characters. */
    private static String decoded(byte[] bytes, String head) {
        if (head.startsWith("\u00ff\u00fe")) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (head.startsWith("\u00fe\u00ff")) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (head.matches("(?s)[^\0]\0[^\0]\0.*")) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (head.matches("(?s)\0[^\0]\0[^\0].*")) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        int mark = head.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, FALLBACK);
        }
    }

    /** The separator that most lines contain and, if several do, the most frequent in the first line; a semicolon if there is none. */
    private static char separator(String text) {
        var lines = text.strip().lines().limit(LINES).toList();
        return Stream.of(';', '\t', ',')
                .filter(sign -> linesWith(lines, sign) > 0)
                .max(Comparator.<Character>comparingLong(sign -> linesWith(lines, sign))
                        .thenComparingLong(sign ->
                                lines.get(0).chars().filter(c -> c == sign).count()))
                .orElse(';');
    }

    private static long linesWith(List<String> lines, char separator) {
        return lines.stream().filter(line -> line.indexOf(separator) >= 0).count();
    }
}
