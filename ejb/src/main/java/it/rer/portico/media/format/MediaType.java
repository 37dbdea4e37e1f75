package it.rer.portico.media.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The formats that can be uploaded: those that offices produce and citizens can open. The lists of formats in screens, messages and
 * documentation are made from this one. Those that are refused, and why, are in {@link RefusedFormat}. Browsers show only images and PDF;
 * all others are sent as downloads, since some of them could contain scripts.
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

    /** A document inside its signature (CAdES, ETSI EN 319 122; RFC 5652), binary or as text (PEM). */
    P7M(MediaGroup.SIGNED, "P7M", "application/pkcs7-mime", "p7m"),
    /** A detached signature. */
    P7S(MediaGroup.SIGNED, "P7S", "application/pkcs7-signature", "p7s"),
    ASICE(MediaGroup.SIGNED, "ASiC-E", "application/vnd.etsi.asic-e+zip", "asice", "sce"),
    ASICS(MediaGroup.SIGNED, "ASiC-S", "application/vnd.etsi.asic-s+zip", "asics", "scs"),
    /** A document inside its timestamps (RFC 5544). */
    TSD(MediaGroup.SIGNED, "TSD", "application/timestamped-data", "tsd"),
    /** The response of a timestamp authority (RFC 3161). */
    TSR(MediaGroup.SIGNED, "TSR", "application/timestamp-reply", "tsr"),
    TST(MediaGroup.SIGNED, "TST", "application/vnd.etsi.timestamp-token", "tst"),
    /** A P7M and its TSR as the two parts of a MIME message. */
    M7M(MediaGroup.SIGNED, "M7M", "application/octet-stream", "m7m"),
    /** An OpenPGP signature, detached or around a text (RFC 4880). */
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

    /** Whether a text shows such a file as an image or links to it. */
    public MediaKind kind() {
        return group == MediaGroup.IMAGE ? MediaKind.IMAGE : MediaKind.DOCUMENT;
    }

    /** The heading under which the format is listed. */
    public MediaGroup group() {
        return group;
    }

    /** The media type as HTTP names it (RFC 9110, section 8.3.1). */
    public String contentType() {
        return contentType;
    }

    /** The usual name of the format, the same in every language. */
    public String label() {
        return label;
    }

    /** The usual file name extension, without the dot. */
    public String ending() {
        return endings.get(0);
    }

    /** All allowed file name extensions, the usual one first, without the dot. */
    public List<String> endings() {
        return endings;
    }

    /** Whether it is sent to be shown in the browser, and not as a download. */
    public boolean isShown() {
        return kind() == MediaKind.IMAGE || this == PDF;
    }

    /** The labels of some formats, separated by commas, for messages and screens. */
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

    /** Whether it wraps another document, whose extension stays before its own: {@code delibera.pdf.p7m}. */
    boolean isEnvelope() {
        return group == MediaGroup.SIGNED && !hasEnding("asice") && !hasEnding("asics");
    }

    /** The format with that extension, which is in lower case; empty if there is none. */
    static Optional<MediaType> ofEnding(String ending) {
        return Stream.of(values()).filter(type -> type.hasEnding(ending)).findFirst();
    }
}
