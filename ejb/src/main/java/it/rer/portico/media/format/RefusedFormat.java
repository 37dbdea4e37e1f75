package it.rer.portico.media.format;

import it.rer.portico.platform.error.InvalidInputException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Formats that are refused with a message of their own, which says why and what to do instead. They are recognised by their first bytes;
 * those that are plain text or ordinary ZIP files, by the extension of the name.
 */
enum RefusedFormat {
    HEIC("HEIC", "media.heic", ".{4}ftyp(?:hei[cxms]|hev[cxms])", "heic", "heif", "hif"),
    AVIF("AVIF", "media.image-format", ".{4}ftyp(?:avi[fs]|mi[fa][1f].{4}(?:.{4}){0,20}?avi[fs])", "avif"),
    /** The generic brand of image files whose frames are compressed like videos. */
    HEIF("HEIF", "media.heic", ".{4}ftyp(?:mif1|msf1|miaf)"),
    CR3("CR3", "media.image-format", ".{4}ftypcrx ", "cr3", "cr2", "nef", "arw", "dng"),
    BMP("BMP", "media.image-format", "BM.{4}\0{4}", "bmp", "dib"),
    ICO("ICO", "media.image-format", "\0\0[\1\2]\0", "ico", "cur"),
    PSD("PSD", "media.image-format", "8BPS\0", "psd", "psb"),
    XCF("XCF", "media.image-format", "gimp xcf", "xcf"),
    JPEG_2000("JPEG 2000", "media.image-format", "\0{3}\fjP  |\\xFF\\x4F\\xFF\\x51", "jp2", "j2k", "jpx"),
    JPEG_XL("JPEG XL", "media.image-format", "\0{3}\fJXL |\\xFF\n", "jxl"),
    WMF("WMF", "media.image-format", "\\xD7\\xCD\\xC6\\x9A|\1\0{3}.{36} EMF", "wmf", "emf"),
    SVGZ("SVGZ", "media.svg", null, "svg", "svgz"),

    MP4("MP4", "media.film", ".{4}ftyp|\0.{3}(?:moov|mdat|wide|free|skip)", "mp4", "mov", "m4v", "m4a", "3gp"),
    AVI("AVI", "media.film", "RIFF.{4}AVI ", "avi"),
    WAV("WAV", "media.film", "RIFF.{4}WAVE|FORM.{4}AIF[FC]", "wav", "aif", "aiff"),
    MP3("MP3", "media.film", "ID3[\2-\4]|\\xFF[\\xF1-\\xF3\\xF9-\\xFB]", "mp3", "aac"),
    OGG("OGG", "media.film", "OggS\0|fLaC\0|#!AMR|MThd\0", "ogg", "oga", "ogv", "opus", "flac", "amr", "mid"),
    MKV("MKV", "media.film", "\\x1AE\\xDF\\xA3", "mkv", "webm"),
    WMV("WMV", "media.film", "0&\\xB2u\\x8Ef\\xCF\\x11|FLV\1|\0\0\1[\\xBA\\xB3]", "wmv", "wma", "flv", "mpg", "mpeg"),

    SEVEN_ZIP("7z", "media.archive", "7z\\xBC\\xAF'\\x1C", "7z"),
    RAR("RAR", "media.archive", "Rar!\\x1A\\x07", "rar"),
    GZIP(
            "GZ",
            "media.archive",
            "\\x1F\\x8B|\\x1F\\x9D|BZh[1-9]1AY&SY|\\xFD7zXZ\0|\\(\\xB5/\\xFD",
            "gz",
            "tgz",
            "bz2",
            "xz"),
    TAR("TAR", "media.archive", ".{257}ustar", "tar"),
    CAB("CAB", "media.archive", "MSCF\0", "cab", "iso", "dmg"),

    PROGRAM(
            "EXE",
            "media.program",
            "MZ[^\0]{0,62}\0|\\x7FELF|\\xFE\\xED\\xFA[\\xCE\\xCF]|[\\xCE\\xCF]\\xFA\\xED\\xFE|\\xCA\\xFE\\xBA\\xBE|#!",
            "exe dll com scr msi jar war ear apk ipa bat cmd ps1 vbs vbe js mjs jse wsf hta sh py php jsp".split(" ")),
    MACROS("DOCM", "media.macros", null, "docm", "dotm", "xlsm", "xltm", "xlsb", "xlam", "pptm", "potm", "ppsm"),
    SHORTCUT(
            "LNK",
            "media.shortcut",
            "L\0{3}\1\\x14\2\0|\\[InternetShortcut\\]",
            "lnk url webloc desktop gdoc gsheet gslides gform".split(" ")),
    /** Temporary files that Word, Excel and the Finder leave next to a document. */
    TEMPORARY("TMP", "media.temporary", "\0\5\\x16\7", "tmp", "crdownload", "part", "download"),
    MESSAGE("EML", "media.message", null, "eml", "emlx", "msg", "mbox", "mht", "mhtml", "pst", "oft"),
    KEYS("P12", "media.private-key", null, "p12", "pfx", "jks", "ppk"),
    PAGE("HTML", "media.markup", null, "html", "htm", "xhtml", "xht", "xsl", "xslt"),

    POSTSCRIPT("EPS", "media.own-format", "%!PS|\\xC5\\xD0\\xD3\\xC6", "ps", "eps", "ai"),
    APPLE("Pages, Numbers, Keynote", "media.own-format", null, "pages", "numbers", "key"),
    VISIO("Visio", "media.own-format", null, "vsd", "vsdx", "vsdm"),
    PUBLISHER("Publisher", "media.own-format", null, "pub"),
    PROJECT("Project", "media.own-format", null, "mpp"),
    ACCESS("Access", "media.own-format", "\0\1\0\0Standard (?:Jet|ACE) DB", "mdb", "accdb", "odb"),
    ONE_NOTE("OneNote", "media.own-format", "\\xE4R\\\\\\{\\x8C\\xD8\\xA7M", "one"),
    WORD_PERFECT("WordPerfect", "media.own-format", "\\xFFWPC", "wpd", "wps"),
    IN_DESIGN("InDesign", "media.own-format", "\6\6\\xED\\xF5", "indd", "idml"),
    OPEN_OFFICE_1("SXW", "media.own-format", null, "sxw", "sxc", "sxi", "sxd", "fodt", "fods", "fodp"),
    XPS("XPS", "media.own-format", null, "xps", "oxps"),
    DJVU("DjVu", "media.own-format", "AT&TFORM", "djvu");

    private final String label;
    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // patterns are immutable
    private final Optional<Pattern> signature;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> endings;

    /**
     * @param signature a regular expression for the first bytes, each as one character (ISO 8859-1); null if they do not identify the format
     */
    RefusedFormat(String label, String key, String signature, String... endings) {
        this.label = label;
        this.key = key;
        this.signature = Optional.ofNullable(signature).map(each -> Pattern.compile(each, Pattern.DOTALL));
        this.endings = List.of(endings);
    }

    /** The exception that says why the format is refused, and what to do instead. */
    InvalidInputException refusal() {
        return new InvalidInputException("file", key, label);
    }

    /** Whether it is an image format: phones give such names to files that are JPEG. */
    boolean isImage() {
        return key.equals("media.heic") || key.equals("media.image-format");
    }

    /**
     * The refused format of a file; empty if its first bytes are not those of one.
     *
     * @param head its first bytes, each as one character (ISO 8859-1)
     * @param ending of its name in lower case, which tells compressed SVG from other compressed files
     */
    static Optional<RefusedFormat> find(String head, String ending) {
        return Stream.of(values())
                .filter(format -> format.signature
                        .filter(each -> each.matcher(head).lookingAt())
                        .isPresent())
                .findFirst()
                .map(format -> format == GZIP && SVGZ.endings.contains(ending) ? SVGZ : format);
    }

    boolean hasEnding(String ending) {
        return endings.contains(ending);
    }

    /** The refused format with that extension, which is in lower case; empty if there is none. */
    static Optional<RefusedFormat> ofEnding(String ending) {
        return Stream.of(values()).filter(format -> format.hasEnding(ending)).findFirst();
    }
}
