package it.rer.portico.media.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The formats that are let in: those that offices write and citizens can open. Lists of them, in screens, messages and documents, are
 * made from this one. What is not let in, and why, is in {@link RefusedFormat}. Only images and PDF are shown in the browser; the rest,
 * HTML's relatives among them, is saved.
 */
public enum MediaType {
    JPEG(MediaGroup.IMAGE, "JPEG", "image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG(MediaGroup.IMAGE, "PNG", "image/png", "png", "apng"),
    GIF(MediaGroup.IMAGE, "GIF", "image/gif", "gif"),
    WEBP(MediaGroup.IMAGE, "WebP", "image/webp", "webp"),

    PDF(MediaGroup.TEXT, "PDF", "application/pdf", "pdf"),
    ODT(MediaGroup.TEXT, "ODT", "application/vnd.oasis.opendocument.text", "odt"),
    OTT(MediaGroup.TEXT, "OTT", "application/vnd.oasis.opendocument.text-template", "ott"),
    DOCX(MediaGroup.TEXT, "DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    DOTX(MediaGroup.TEXT, "DOTX", "application/vnd.openxmlformats-officedocument.wordprocessingml.template", "dotx"),
    DOC(MediaGroup.TEXT, "DOC", "application/msword", "doc", "dot"),
    RTF(MediaGroup.TEXT, "RTF", "application/rtf", "rtf"),
    TXT(MediaGroup.TEXT, "TXT", "text/plain", "txt"),
    EPUB(MediaGroup.TEXT, "EPUB", "application/epub+zip", "epub"),

    ODS(MediaGroup.TABLE, "ODS", "application/vnd.oasis.opendocument.spreadsheet", "ods"),
    OTS(MediaGroup.TABLE, "OTS", "application/vnd.oasis.opendocument.spreadsheet-template", "ots"),
    XLSX(MediaGroup.TABLE, "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    XLTX(MediaGroup.TABLE, "XLTX", "application/vnd.openxmlformats-officedocument.spreadsheetml.template", "xltx"),
    XLS(MediaGroup.TABLE, "XLS", "application/vnd.ms-excel", "xls", "xlt"),
    CSV(MediaGroup.TABLE, "CSV", "text/csv", "csv"),
    TSV(MediaGroup.TABLE, "TSV", "text/tab-separated-values", "tsv"),

    ODP(MediaGroup.SLIDES, "ODP", "application/vnd.oasis.opendocument.presentation", "odp"),
    OTP(MediaGroup.SLIDES, "OTP", "application/vnd.oasis.opendocument.presentation-template", "otp"),
    PPTX(
            MediaGroup.SLIDES,
            "PPTX",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "pptx"),
    PPSX(MediaGroup.SLIDES, "PPSX", "application/vnd.openxmlformats-officedocument.presentationml.slideshow", "ppsx"),
    POTX(MediaGroup.SLIDES, "POTX", "application/vnd.openxmlformats-officedocument.presentationml.template", "potx"),
    PPT(MediaGroup.SLIDES, "PPT", "application/vnd.ms-powerpoint", "ppt", "pps", "pot"),

    TIFF(MediaGroup.DRAWING, "TIFF", "image/tiff", "tif", "tiff"),
    ODG(MediaGroup.DRAWING, "ODG", "application/vnd.oasis.opendocument.graphics", "odg"),
    OTG(MediaGroup.DRAWING, "OTG", "application/vnd.oasis.opendocument.graphics-template", "otg"),
    ODF(MediaGroup.DRAWING, "ODF", "application/vnd.oasis.opendocument.formula", "odf"),
    DWG(MediaGroup.DRAWING, "DWG", "image/vnd.dwg", "dwg"),
    DXF(MediaGroup.DRAWING, "DXF", "image/vnd.dxf", "dxf"),

    /** A document with its signature around it (CAdES, ETSI EN 319 122; RFC 5652), in binary form or in letters. */
    P7M(MediaGroup.SIGNED, "P7M", "application/pkcs7-mime", "p7m"),
    /** A signature alone. */
    P7S(MediaGroup.SIGNED, "P7S", "application/pkcs7-signature", "p7s"),
    ASICE(MediaGroup.SIGNED, "ASiC-E", "application/vnd.etsi.asic-e+zip", "asice", "sce"),
    ASICS(MediaGroup.SIGNED, "ASiC-S", "application/vnd.etsi.asic-s+zip", "asics", "scs"),
    /** A document with its timestamps around it (RFC 5544). */
    TSD(MediaGroup.SIGNED, "TSD", "application/timestamped-data", "tsd"),
    /** The answer of an authority for timestamps (RFC 3161). */
    TSR(MediaGroup.SIGNED, "TSR", "application/timestamp-reply", "tsr"),
    TST(MediaGroup.SIGNED, "TST", "application/vnd.etsi.timestamp-token", "tst"),
    /** A P7M and its TSR as two parts of a letter. */
    M7M(MediaGroup.SIGNED, "M7M", "application/octet-stream", "m7m"),
    /** A signature of OpenPGP, alone or around a text (RFC 4880). */
    ASC(MediaGroup.SIGNED, "ASC", "application/pgp-signature", "asc", "sig"),
    PGP_KEY(MediaGroup.SIGNED, "ASC", "application/pgp-keys", "asc"),

    XML(MediaGroup.DATA, "XML", "application/xml", "xml", "xsd"),
    JSON(MediaGroup.DATA, "JSON", "application/json", "json"),
    RDF(MediaGroup.DATA, "RDF", "application/rdf+xml", "rdf", "owl"),
    TTL(MediaGroup.DATA, "TTL", "text/turtle", "ttl"),

    GEOJSON(MediaGroup.MAP, "GeoJSON", "application/geo+json", "geojson"),
    GML(MediaGroup.MAP, "GML", "application/gml+xml", "gml"),
    KML(MediaGroup.MAP, "KML", "application/vnd.google-earth.kml+xml", "kml"),
    KMZ(MediaGroup.MAP, "KMZ", "application/vnd.google-earth.kmz", "kmz"),
    GPX(MediaGroup.MAP, "GPX", "application/gpx+xml", "gpx"),

    ICS(MediaGroup.CONTACT, "ICS", "text/calendar", "ics", "ical", "ifb"),
    VCF(MediaGroup.CONTACT, "VCF", "text/vcard", "vcf", "vcard"),

    ZIP(MediaGroup.ARCHIVE, "ZIP", "application/zip", "zip");

    private final MediaGroup group;
    private final String label;
    private final String contentType;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> endings;

    MediaType(MediaGroup group, String label, String contentType, String... endings) {
        this.group = group;
        this.label = label;
        this.contentType = contentType;
        this.endings = List.of(endings);
    }

    public MediaKind kind() {
        return group == MediaGroup.IMAGE ? MediaKind.IMAGE : MediaKind.DOCUMENT;
    }

    public MediaGroup group() {
        return group;
    }

    /** The media type as HTTP names it (RFC 9110, section 8.3.1). */
    public String contentType() {
        return contentType;
    }

    /** What people call it, the same in every language. */
    public String label() {
        return label;
    }

    /** The usual ending of a file's name, without the dot. */
    public String ending() {
        return endings.get(0);
    }

    /** All endings that a name may have, the usual one first, without the dot. */
    public List<String> endings() {
        return endings;
    }

    /** Whether a browser shows it by itself; it offers to save every other. */
    public boolean isShown() {
        return kind() == MediaKind.IMAGE || this == PDF;
    }

    /** The labels of all formats of a kind, or of a group, with commas between them, for lists that people read. */
    public static String labels(Predicate<MediaType> which) {
        return Stream.of(values())
                .filter(which)
                .map(MediaType::label)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    boolean hasEnding(String ending) {
        return endings.contains(ending);
    }

    /** Whether it wraps another document, whose ending stands before its own: {@code delibera.pdf.p7m}. */
    boolean isEnvelope() {
        return group == MediaGroup.SIGNED && !hasEnding("asice") && !hasEnding("asics");
    }

    /** The format that an ending in lower case promises. */
    static Optional<MediaType> ofEnding(String ending) {
        return Stream.of(values()).filter(type -> type.hasEnding(ending)).findFirst();
    }
}
