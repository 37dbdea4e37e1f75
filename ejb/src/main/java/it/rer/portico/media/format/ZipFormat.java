package it.rer.portico.media.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import it.rer.portico.platform.error.InvalidInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Recognises formats based on ZIP by the names of their entries. Of the entries that describe the format, a limited number of bytes is
 * decompressed, however large they claim to be; nothing else is.
 */
final class ZipFormat {

    private static final int MIME_TYPE_MAX = 100;

    /** How much of {@code [Content_Types].xml} and of OpenDocument's manifest is read, in bytes; real ones have some ten thousand. */
    private static final int LIST_MAX = 1024 * 1024;

    /** The formats that have an entry named {@code mimetype}. */
    private static final Set<MediaType> NAMED_BY_THEMSELVES = EnumSet.of(
            MediaType.ODT,
            MediaType.OTT,
            MediaType.ODS,
            MediaType.OTS,
            MediaType.ODP,
            MediaType.OTP,
            MediaType.ODG,
            MediaType.OTG,
            MediaType.ODF,
            MediaType.EPUB,
            MediaType.ASICE,
            MediaType.ASICS);

    /** A part of the content type of an Office document's main part (ECMA-376, part 1). */
    private static final Map<String, MediaType> BY_CONTENT_TYPE = new LinkedHashMap<>();

    private static final Map<String, MediaType> BY_MAIN_PART = Map.of(
            "word/document.xml", MediaType.DOCX,
            "xl/workbook.xml", MediaType.XLSX,
            "ppt/presentation.xml", MediaType.PPTX);

    static {
        BY_CONTENT_TYPE.put("wordprocessingml.document.main+xml", MediaType.DOCX);
        BY_CONTENT_TYPE.put("wordprocessingml.template.main+xml", MediaType.DOTX);
        BY_CONTENT_TYPE.put("spreadsheetml.sheet.main+xml", MediaType.XLSX);
        BY_CONTENT_TYPE.put("spreadsheetml.template.main+xml", MediaType.XLTX);
        BY_CONTENT_TYPE.put("presentationml.presentation.main+xml", MediaType.PPTX);
        BY_CONTENT_TYPE.put("presentationml.slideshow.main+xml", MediaType.PPSX);
        BY_CONTENT_TYPE.put("presentationml.template.main+xml", MediaType.POTX);
    }

    private final ZipFile zip;
    private final String ending;

    private ZipFormat(ZipFile zip, String ending) {
        this.zip = zip;
        this.ending = ending;
    }

    /**
     * @param ending of the name, which only decides between formats with the same structure
     * @throws InvalidInputException {@code media.broken}, {@code media.macros}, {@code media.password}, {@code media.own-format}
     */
    static MediaType of(Path file, String ending) throws IOException {
        var table = ZipTable.of(file);
        // Windows writes names in the machine's code page; in ISO 8859-1 every byte can be decoded.
        try (var zip = new ZipFile(file.toFile(), ISO_8859_1)) {
            return new ZipFormat(zip, ending).type();
        } catch (ZipException e) { // the JDK refuses encrypted files
            throw new InvalidInputException("file", table.isEncrypted() ? "media.password" : "media.broken");
        }
    }

    private MediaType type() throws IOException {
        refuseMacros(name -> name.endsWith("vbaProject.bin"));
        var mimeType = beginning("mimetype", MIME_TYPE_MAX).strip();
        if (!mimeType.isEmpty()) {
            return byMimeType(mimeType);
        }
        return office().or(this::byNames).orElseGet(() -> Recognition.general(MediaType.ZIP, ending));
    }

    private MediaType byMimeType(String mimeType) throws IOException {
        if (beginning("META-INF/manifest.xml", LIST_MAX).contains("encryption-data")) {
            throw new InvalidInputException("file", "media.password");
        }
        if (mimeType.contains("opendocument")) {
            refuseMacros(ZipFormat::isModule);
        }
        return NAMED_BY_THEMSELVES.stream()
                .filter(type -> type.contentType().equals(mimeType))
                .findFirst()
                .orElseThrow(() -> Recognition.unknown(ending));
    }

    /** Whether an entry of an OpenDocument file contains macros; the lists of modules exist even without any. */
    private static boolean isModule(String name) {
        return name.startsWith("Scripts/")
                ? !name.endsWith("/")
                : name.startsWith("Basic/")
                        && name.endsWith(".xml")
                        && !name.endsWith("script-lb.xml")
                        && !name.endsWith("script-lc.xml");
    }

    private Optional<MediaType> office() throws IOException {
        var contentTypes = beginning("[Content_Types].xml", LIST_MAX);
        if (contentTypes.contains("macroEnabled")) {
            throw RefusedFormat.MACROS.refusal();
        }
        if (contentTypes.contains("ms-visio.")) {
            throw RefusedFormat.VISIO.refusal();
        }
        return Stream.concat(
                        BY_CONTENT_TYPE.entrySet().stream().filter(each -> contentTypes.contains(each.getKey())),
                        BY_MAIN_PART.entrySet().stream().filter(each -> zip.getEntry(each.getKey()) != null))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Formats without an entry that describes them: KMZ and containers of signatures, by one of their entries and the extension. */
    private Optional<MediaType> byNames() {
        if (any(name -> name.startsWith("Index/") && name.endsWith(".iwa")) || zip.getEntry("Index.zip") != null) {
            throw RefusedFormat.APPLE.refusal();
        }
        return MediaType.ofEnding(ending).filter(type -> switch (type) {
            case KMZ -> any(name -> name.endsWith(".kml"));
            case ASICE, ASICS -> any(name -> name.startsWith("META-INF/") && name.contains("signature"));
            default -> false;
        });
    }

    private void refuseMacros(Predicate<String> name) {
        if (any(name)) {
            throw RefusedFormat.MACROS.refusal();
        }
    }

    private boolean any(Predicate<String> name) {
        return zip.stream().map(ZipEntry::getName).anyMatch(name);
    }

    private String beginning(String name, int most) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(most), ISO_8859_1);
        }
    }
}
