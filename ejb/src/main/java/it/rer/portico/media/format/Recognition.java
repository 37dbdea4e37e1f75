package it.rer.portico.media.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import it.rer.portico.platform.error.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds out what a content is, from its first bytes and, of containers, from their table. The name counts only among plain texts, which
 * nothing else tells apart: a name is easily wrong, and what is served as an image must be one.
 */
public final class Recognition {

    private static final int HEAD = 4096;

    /** How far from its beginning a PDF may say what it is (PDF 1.7, note 13 of Adobe's annex H), as scanners and mail programs do. */
    private static final int PDF_HEAD = 1024;

    private static final String PDF = "%PDF-";

    /** What a browser that guesses would take for a page. */
    private static final Pattern MARKUP =
            Pattern.compile("\\A(?:\u00ef\u00bb\u00bf)?\\s*+<|(?i)<(?:!doctype|html|head|body|script|svg|iframe|\\?)");

    private static final Map<Pattern, MediaType> BY_OPENING = new LinkedHashMap<>();

    static {
        opening("\\xFF\\xD8\\xFF", MediaType.JPEG);
        opening("\\x89PNG\r\n\\x1A\n", MediaType.PNG);
        opening("GIF8[79]a", MediaType.GIF);
        opening("RIFF.{4}WEBP", MediaType.WEBP);
        opening(PDF, MediaType.PDF);
        opening("II[*+]\0|MM\0[*+]", MediaType.TIFF);
        opening("\\{\\\\rtf", MediaType.RTF);
        opening("AC1\\d{3}\0", MediaType.DWG);
        opening("AutoCAD Binary DXF\r\n\\x1A\0", MediaType.DXF);
    }

    private Recognition() {}

    private static void opening(String bytes, MediaType type) {
        BY_OPENING.put(Pattern.compile(bytes, Pattern.DOTALL), type);
    }

    /**
     * @param name as it was uploaded
     * @throws InvalidInputException if it is nothing that is let in: the key says which of {@link RefusedFormat} it is, or {@code
     *     media.broken}, {@code media.password}, {@code media.unlike-name} or {@code media.type}
     */
    public static MediaType of(Path file, String name) {
        var last = MediaName.last(name);
        if (last.startsWith("~$") || last.startsWith(".~lock.")) {
            throw RefusedFormat.TEMPORARY.refusal();
        }
        try {
            return found(file, head(file), MediaName.ending(last));
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

    private static MediaType found(Path file, String head, String ending) throws IOException {
        if (head.startsWith("PK\u0003\u0004")) {
            return ZipFormat.of(file, ending);
        }
        if (head.startsWith("PK\u0005\u0006")) {
            throw new InvalidInputException("file", "media.empty");
        }
        if (head.startsWith(CompoundFile.OPENING)) {
            return CompoundFile.type(file);
        }
        var known = BY_OPENING.entrySet().stream()
                .filter(each -> each.getKey().matcher(head).lookingAt())
                .map(Map.Entry::getValue)
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        RefusedFormat.find(head, ending).ifPresent(format -> {
            throw format.refusal();
        });
        return SignedContent.find(head.getBytes(ISO_8859_1), Files.size(file))
                .or(() -> OpenPgp.find(head, ending))
                .or(() -> delayedPdf(head, ending))
                .orElseGet(() -> TextFormat.of(file, head, ending));
    }

    /**
     * Behind an empty line, a byte order mark or the lines of a letter; but not behind a page, which it would be a cover for, and not within
     * a letter or a signature whose name says so.
     */
    private static Optional<MediaType> delayedPdf(String head, String ending) {
        int at = head.indexOf(PDF);
        boolean within = MediaType.M7M.hasEnding(ending) || RefusedFormat.MESSAGE.hasEnding(ending);
        return at < 0
                        || at >= PDF_HEAD
                        || within
                        || MARKUP.matcher(head.substring(0, at)).find()
                ? Optional.empty()
                : Optional.of(MediaType.PDF);
    }

    /**
     * A format that others are written in: what is called one of those that are not let in is refused as that, so that nobody is told to
     * change the name of a program.
     */
    static MediaType general(MediaType type, String ending) {
        RefusedFormat.ofEnding(ending).ifPresent(format -> {
            throw format.refusal();
        });
        return type;
    }

    /** What is said of a content that nothing is known of but the ending of its name. */
    static InvalidInputException unknown(String ending) {
        return RefusedFormat.ofEnding(ending).map(RefusedFormat::refusal).orElseGet(() -> MediaType.ofEnding(ending)
                .map(type -> new InvalidInputException("file", "media.unlike-name", ending, type.label()))
                .orElseGet(() -> new InvalidInputException("file", "media.type", MediaType.labels(type -> true))));
    }
}
