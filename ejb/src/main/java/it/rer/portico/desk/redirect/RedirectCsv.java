package it.rer.portico.desk.redirect;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import it.rer.portico.platform.error.InvalidInputException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads and writes lists of redirects as CSV (RFC 4180), in the variants that spreadsheets in Italian offices use: separated by semicolons,
 * commas or tabs, in UTF-8, UTF-16 or Windows-1252, with a header line in Italian or English or without one.
 */
public final class RedirectCsv {

    /** Largest file, in bytes. */
    public static final int BYTES_MAX = 2 * 1024 * 1024;

    /** The most lines of a file, without the header line. */
    public static final int LINES_MAX = 10_000;

    /** Longest field, in characters; a longer one is refused with its line. */
    static final int FIELD_MAX = 4_000;

    private static final String FIELD = "file";
    /** Cells that spreadsheets take for formulas. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+@\\-\\t\\r].*");

    private static final Pattern DISARMED = Pattern.compile("(?s)'[=+@\\-\\t\\r].*");

    private RedirectCsv() {}

    /**
     * The lines of a file, without the header line and without empty lines.
     *
     * @throws InvalidInputException {@code redirect.csv-none} if it has no lines; {@code redirect.csv-size}, {@code redirect.csv-lines} if
     *     it is too large; {@code redirect.csv-columns} if no line has both columns; {@code redirect.csv-other} if it is another format;
     *     {@code redirect.csv-form} if a quotation mark is never closed; {@code redirect.csv-field} if a field is too long
     */
    public static List<RedirectLine> read(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            throw new InvalidInputException(FIELD, "redirect.csv-size", BYTES_MAX / 1024 / 1024);
        }
        var lines = lines(CsvText.of(bytes));
        if (lines.isEmpty()) {
            throw new InvalidInputException(FIELD, "redirect.csv-none");
        }
        return lines;
    }

    private static List<RedirectLine> lines(CsvText text) {
        var lines = new ArrayList<RedirectLine>();
        var columns = ImportedColumns.FIRST_TWO;
        boolean first = true;
        boolean whole = false;
        try (var records = CsvReader.builder()
                .fieldSeparator(text.separator())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text.body())) {
            for (var record : records) {
                if (record.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                var named = first ? ImportedColumns.namedBy(record.getFields()) : Optional.<ImportedColumns>empty();
                if (named.isPresent()) {
                    columns = named.get();
                } else {
                    lines.add(line(record, columns, text.before()));
                    whole |= columns.areIn(record.getFieldCount());
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
        if (!whole && !lines.isEmpty()) {
            throw new InvalidInputException(
                    FIELD, "redirect.csv-columns", lines.get(0).number());
        }
        return lines;
    }

    private static RedirectLine line(CsvRecord record, ImportedColumns columns, int before) {
        long number = record.getStartingLineNumber() + before;
        return new RedirectLine(
                number, field(record, columns.former(), number), field(record, columns.target(), number));
    }

    /** A missing field is read as empty, so that only its line is refused. */
    private static String field(CsvRecord record, int column, long number) {
        var raw = column < record.getFieldCount() ? record.getField(column) : "";
        if (raw.length() > FIELD_MAX) {
            throw new InvalidInputException(FIELD, "redirect.csv-field", number);
        }
        var field = raw.strip();
        return DISARMED.matcher(field).matches() ? field.substring(1) : field;
    }

    /**
     * Writes a table in UTF-8 with a byte order mark, separated by semicolons, as spreadsheets expect it. A field that they would take for
     * a formula is escaped with an apostrophe, which {@link #read} removes.
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
