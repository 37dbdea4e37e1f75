package it.rer.portico.redirect;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import it.rer.portico.error.InvalidInputException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lists of addresses as CSV (RFC 4180), as spreadsheets of Italian offices write and read it: parted by semicolons, commas or tabulators, in
 * UTF-8, UTF-16 or Windows-1252, with a first line that names the columns in Italian or English, or without one.
 */
public final class RedirectCsv {

    /** Largest file, in bytes. */
    public static final int BYTES_MAX = 2 * 1024 * 1024;

    /** Most lines of a file, without the one that names the columns. */
    public static final int LINES_MAX = 10_000;

    /** Longest field, in characters; a longer one is refused with its line. */
    static final int FIELD_MAX = 4_000;

    private static final String FIELD = "file";
    private static final Charset FORMERLY = Charset.forName("windows-1252");
    private static final Set<String> FORMER = Set.of(
            "vecchio indirizzo",
            "former address",
            "old address",
            "origine",
            "sorgente",
            "source",
            "da",
            "from",
            "old url",
            "vecchio url",
            "url");
    private static final Set<String> TARGET = Set.of(
            "destinazione",
            "porta a",
            "nuovo indirizzo",
            "new address",
            "target",
            "destination",
            "leads to",
            "a",
            "to",
            "new url",
            "nuovo url");
    /** How spreadsheets tell that a cell is a formula. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+@\\-\\t\\r].*");

    private static final Pattern DISARMED = Pattern.compile("(?s)'[=+@\\-\\t\\r].*");
    private static final Pattern SEPARATOR_LINE = Pattern.compile("sep=(.)\\R");

    private RedirectCsv() {}

    /**
     * The lines of a file, without that which names the columns and without empty ones.
     *
     * @throws InvalidInputException {@code redirect.csv-none} if it holds no line; {@code redirect.csv-size}, {@code redirect.csv-lines} if
     *     it is too large; {@code redirect.csv-columns} if no line has both columns; {@code redirect.csv-form} if a quotation mark is never
     *     closed, or a field is too long
     */
    public static List<RedirectLine> read(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            throw new InvalidInputException(FIELD, "redirect.csv-size", BYTES_MAX / 1024 / 1024);
        }
        var text = text(bytes);
        var named = SEPARATOR_LINE.matcher(text);
        boolean names = named.lookingAt();
        var body = names ? text.substring(named.end()) : text;
        char separator = names ? named.group(1).charAt(0) : separator(body);
        var lines = lines(body, separator, names ? 1 : 0);
        if (lines.isEmpty()) {
            throw new InvalidInputException(FIELD, "redirect.csv-none");
        }
        return lines;
    }

    private static List<RedirectLine> lines(String text, char separator, int before) {
        var lines = new ArrayList<RedirectLine>();
        int former = 0;
        int target = 1;
        boolean first = true;
        boolean columns = false;
        try (var records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (var record : records) {
                if (record.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (first && column(record, FORMER) >= 0 && column(record, TARGET) >= 0) {
                    former = column(record, FORMER);
                    target = column(record, TARGET);
                } else {
                    lines.add(line(record, former, target, before));
                    columns |= record.getFieldCount() > Math.max(former, target);
                }
                first = false;
                if (lines.size() > LINES_MAX) {
                    throw new InvalidInputException(FIELD, "redirect.csv-lines", LINES_MAX);
                }
            }
        } catch (CsvParseException e) {
            throw new InvalidInputException(FIELD, "redirect.csv-form");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!columns && !lines.isEmpty()) {
            throw new InvalidInputException(
                    FIELD, "redirect.csv-columns", lines.get(0).number());
        }
        return lines;
    }

    private static int column(CsvRecord record, Set<String> names) {
        var fields = record.getFields();
        for (int i = 0; i < fields.size(); i++) {
            if (names.contains(fields.get(i).strip().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static RedirectLine line(CsvRecord record, int former, int target, int before) {
        long number = record.getStartingLineNumber() + before;
        return new RedirectLine(number, field(record, former, number), field(record, target, number));
    }

    /** One that is missing is empty: the line is refused, and the others are not. */
    private static String field(CsvRecord record, int column, long number) {
        var written = column < record.getFieldCount() ? record.getField(column) : "";
        if (written.length() > FIELD_MAX) {
            throw new InvalidInputException(FIELD, "redirect.csv-field", number);
        }
        var field = written.strip();
        return DISARMED.matcher(field).matches() ? field.substring(1) : field;
    }

    /** That which stands most often in the first line: a semicolon, if none does. */
    private static char separator(String text) {
        var line = text.strip().lines().findFirst().orElse("");
        return Stream.of(';', '\t', ',')
                .filter(sign -> line.indexOf(sign) >= 0)
                .max(Comparator.comparingLong(sign -> count(line, sign)))
                .orElse(';');
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }

    private static String text(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        int mark = begins(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, FORMERLY);
        }
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Writes a table: parted by semicolons, with a mark by which spreadsheets know UTF-8. What they would take for a formula is disarmed by
     * an apostrophe, which {@link #read} takes off again.
     */
    public static byte[] write(List<List<String>> rows) {
        var text = new StringWriter();
        text.write('\ufeff');
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            rows.forEach(row ->
                    csv.writeRecord(row.stream().map(RedirectCsv::disarmed).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String disarmed(String field) {
        return FORMULA.matcher(field).matches() ? "'" + field : field;
    }
}
