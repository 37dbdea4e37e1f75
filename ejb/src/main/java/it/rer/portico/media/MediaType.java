package it.rer.portico.media;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The formats that are let in. Drawings in SVG are not: they are programs as well as pictures, and would run in the name of the site.
 */
public enum MediaType {
    JPEG(MediaKind.IMAGE, "image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG(MediaKind.IMAGE, "image/png", "png"),
    GIF(MediaKind.IMAGE, "image/gif", "gif"),
    WEBP(MediaKind.IMAGE, "image/webp", "webp"),
    PDF(MediaKind.DOCUMENT, "application/pdf", "pdf"),
    ODT(MediaKind.DOCUMENT, "application/vnd.oasis.opendocument.text", "odt"),
    ODS(MediaKind.DOCUMENT, "application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP(MediaKind.DOCUMENT, "application/vnd.oasis.opendocument.presentation", "odp"),
    DOCX(MediaKind.DOCUMENT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX(MediaKind.DOCUMENT, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX(MediaKind.DOCUMENT, "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    CSV(MediaKind.DOCUMENT, "text/csv", "csv"),
    TXT(MediaKind.DOCUMENT, "text/plain", "txt"),
    ZIP(MediaKind.DOCUMENT, "application/zip", "zip");

    private final MediaKind kind;
    private final String contentType;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> endings;

    MediaType(MediaKind kind, String contentType, String... endings) {
        this.kind = kind;
        this.contentType = contentType;
        this.endings = List.of(endings);
    }

    public MediaKind kind() {
        return kind;
    }

    /** The media type as HTTP names it (RFC 9110, section 8.3.1). */
    public String contentType() {
        return contentType;
    }

    /** What people call it, the same in every language. */
    public String label() {
        return name();
    }

    /** The usual ending of a file's name, without the dot. */
    public String ending() {
        return endings.get(0);
    }

    /** Whether a browser shows it by itself; it offers to save every other. */
    public boolean isShown() {
        return kind == MediaKind.IMAGE || this == PDF;
    }

    boolean hasEnding(String ending) {
        return endings.contains(ending);
    }

    /** The format that an ending in lower case promises. */
    static Optional<MediaType> ofEnding(String ending) {
        return Stream.of(values()).filter(type -> type.hasEnding(ending)).findFirst();
    }
}
