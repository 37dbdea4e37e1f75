package it.rer.portico.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import it.rer.portico.error.InvalidInputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Finds out what a content is. The name counts only for plain text, which nothing else tells from a table: a name is easily wrong, and
 * what is served as an image must be one.
 */
final class Recognition {

    private static final int HEAD = 4096;
    private static final int LONGEST_MIME_TYPE = 100;

    private static final Map<String, MediaType> BY_FIRST_BYTES = Map.of(
            "\u00ff\u00d8\u00ff", MediaType.JPEG,
            "\u0089PNG\r\n\u001a\n", MediaType.PNG,
            "GIF87a", MediaType.GIF,
            "GIF89a", MediaType.GIF,
            "%PDF-", MediaType.PDF);

    private static final Map<String, MediaType> BY_MAIN_PART = Map.of(
            "word/document.xml", MediaType.DOCX,
            "xl/workbook.xml", MediaType.XLSX,
            "ppt/presentation.xml", MediaType.PPTX);

    private Recognition() {}

    /**
     * @param name as it was uploaded
     * @throws InvalidInputException {@code media.type} if it is nothing that is let in, {@code media.svg}, {@code media.markup},
     *     {@code media.macros} or {@code media.broken}
     */
    static MediaType of(Path file, String name) {
        try {
            var head = head(file);
            if (head.startsWith("PK\u0003\u0004")) {
                return container(file);
            }
            if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
                return MediaType.WEBP;
            }
            var known = BY_FIRST_BYTES.entrySet().stream()
                    .filter(each -> head.startsWith(each.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
            return known.isPresent() ? known.get() : text(file, head, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first bytes, each as the letter of that number. */
    private static String head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), ISO_8859_1);
        }
    }

    /** By its table alone: nothing is unpacked but the short line in which an OpenDocument says what it is. */
    private static MediaType container(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"))) {
                throw new InvalidInputException("file", "media.macros");
            }
            var openDocument = mimeType(zip);
            return Stream.of(MediaType.ODT, MediaType.ODS, MediaType.ODP)
                    .filter(type -> type.contentType().equals(openDocument))
                    .findFirst()
                    .orElseGet(() -> BY_MAIN_PART.entrySet().stream()
                            .filter(part -> zip.getEntry(part.getKey()) != null)
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse(MediaType.ZIP));
        } catch (ZipException e) {
            throw new InvalidInputException("file", "media.broken");
        }
    }

    private static String mimeType(ZipFile zip) throws IOException {
        var entry = zip.getEntry("mimetype");
        if (entry == null) {
            return "";
        }
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_MIME_TYPE), ISO_8859_1).strip();
        }
    }

    private static MediaType text(Path file, String head, String name) throws IOException {
        var start = head.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<") && start.contains("<svg")) {
            throw new InvalidInputException("file", "media.svg");
        }
        if (start.startsWith("<")) {
            throw new InvalidInputException("file", "media.markup");
        }
        return MediaType.ofEnding(MediaName.ending(name))
                .filter(type -> type == MediaType.CSV || type == MediaType.TXT)
                .filter(type -> isText(file))
                .orElseThrow(() -> new InvalidInputException("file", "media.type"));
    }

    /** Whether it holds no control characters but tabs, line breaks and form feeds; in any encoding that goes by bytes. */
    private static boolean isText(Path file) {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int each = in.read(); each >= 0; each = in.read()) {
                if ((each < ' ' && "\t\n\r\f".indexOf(each) < 0) || each == 0x7F) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
