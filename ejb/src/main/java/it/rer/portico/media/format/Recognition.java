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
 * Recognises the format of a file from its first bytes and, for containers, from their directory. The name only decides between plain text
 * formats, which nothing else tells apart: names are often wrong, and a file that is served as an image must be one.
 */
public final class Recognition {

    private static final int HEAD = 4096;

    /**
     * Within how many bytes the header of a PDF may appear (PDF 1.7, note 13 of Adobe's annex H); some scanners and mail programs put other
     * bytes before it.
     */
    private static final int PDF_HEAD = 1024;

    private static final String PDF = "%PDF-";

    /** What browsers that guess the type would take for an HTML page. */
    private static final Pattern MARKUP =
            Pattern.compile("\\A(?:\u00ef\u00bb\u00bf)?\\s*+<|(?i)<(?:!doctype|html|head|body|script|svg|iframe|\\?)");

    private static final Map<Pattern, MediaType> BY_SIGNATURE = new LinkedHashMap<>();

    static {
        signature("\\xFF\\xD8\\xFF", MediaType.JPEG);
        signature("\\x89PNG\r\n\\x1A\n", MediaType.PNG);
        signature("GIF8[79]a", MediaType.GIF);
        signature("RIFF.{4}WEBP", MediaType.WEBP);
        signature(PDF, MediaType.PDF);
        signature("II[*+]\0|MM\0[*+]", MediaType.TIFF);
        signature("\\{\\\\rtf", MediaType.RTF);
        signature("AC1\\d{3}\0", MediaType.DWG);
        signature("AutoCAD Binary DXF\r\n\\x1A\0", MediaType.DXF);
    }

    private Recognition() {}

    private static void signature(String bytes, MediaType type) {
        BY_SIGNATURE.put(Pattern.compile(bytes, Pattern.DOTALL), type);
    }

    /**
     * @param name the name as it was uploaded
     * @throws InvalidInputException if the format is not accepted, with the key of its {@link RefusedFormat}, or {@code media.broken},
     *     {@code media.password}, {@code media.unlike-name} or {@code media.type}
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

    /** The first bytes, each as one character (ISO 8859-1). */
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
        if (head.startsWith(CompoundFile.SIGNATURE)) {
            return CompoundFile.type(file);
        }
        var known = BY_SIGNATURE.entrySet().stream()
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
     * A PDF after an empty line, a byte order mark or the headers of a message; but not after HTML, which it could disguise, and not inside
     * a message or a signature, by the file name.
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
     * A generic format such as ZIP or XML, on which others are based. If the extension is that of a refused format, the file is refused as
     * such, so that nobody is told to rename a program.
     */
    static MediaType general(MediaType type, String ending) {
        RefusedFormat.ofEnding(ending).ifPresent(format -> {
            throw format.refusal();
        });
        return type;
    }

    /** The exception for a content that was not recognised; only the extension of its name is known. */
    static InvalidInputException unknown(String ending) {
        return RefusedFormat.ofEnding(ending).map(RefusedFormat::refusal).orElseGet(() -> MediaType.ofEnding(ending)
                .map(type -> new InvalidInputException("file", "media.unlike-name", ending, type.label()))
                .orElseGet(() -> new InvalidInputException("file", "media.type", MediaType.labels(type -> true))));
    }
}
