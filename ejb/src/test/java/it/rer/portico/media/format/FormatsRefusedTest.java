package it.rer.portico.media.format;

import static it.rer.portico.media.format.TestDocuments.PDF;
import static it.rer.portico.media.format.TestDocuments.compound;
import static it.rer.portico.media.format.TestDocuments.ftyp;
import static it.rer.portico.media.format.TestDocuments.joined;
import static it.rer.portico.media.format.TestDocuments.latin;
import static it.rer.portico.media.format.TestDocuments.office;
import static it.rer.portico.media.format.TestDocuments.p7m;
import static it.rer.portico.media.format.TestDocuments.pem;
import static it.rer.portico.media.format.TestDocuments.utf16;
import static it.rer.portico.media.format.TestDocuments.utf8;
import static it.rer.portico.media.format.TestDocuments.zip;
import static it.rer.portico.media.format.TestUpload.recognised;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import it.rer.portico.platform.error.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which files are not taken, kind by kind, and what their editor is told. */
class FormatsRefusedTest {

    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final String LONG = "a".repeat(5000);

    static Stream<Arguments> refused() {
        return Stream.of(pictures(), filmsAndArchives(), documents(), odd()).flatMap(each -> each);
    }

    private static Stream<Arguments> pictures() {
        return Stream.of(
                arguments("IMG_1.HEIC", ftyp("heic"), "media.heic"),
                arguments("IMG_2.jpg", ftyp("heix"), "media.heic"),
                arguments("IMG_3.heif", ftyp("mif1"), "media.heic"),
                arguments("a.avif", ftyp("avif"), "media.image-format"),
                arguments("a.bmp", latin("BM6\0\f\0\0\0\0\0" + "6\0"), "media.image-format"),
                arguments("a.ico", latin("\0\0\1\0\1\0"), "media.image-format"),
                arguments("a.psd", latin("8BPS\0\1"), "media.image-format"),
                arguments("a.jp2", latin("\0\0\0\fjP  \r\n"), "media.image-format"),
                arguments("a.jxl", latin("\u00ff\n\1"), "media.image-format"),
                arguments("a.wmf", latin("\u00d7\u00cd\u00c6\u009a"), "media.image-format"),
                arguments("a.svg", utf8("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "media.svg"),
                arguments("b.xml", utf8("<?xml version=\"1.0\"?><x:svg xmlns:x=\"y\"/>"), "media.svg"),
                arguments("c.svg", utf16("<?xml version=\"1.0\"?><svg/>"), "media.svg"),
                arguments("d.svgz", latin("\u001f\u008b\b\0"), "media.svg"));
    }

    private static Stream<Arguments> filmsAndArchives() {
        return Stream.of(
                arguments("a.mp4", ftyp("isom"), "media.film"),
                arguments("a.mov", ftyp("qt  "), "media.film"),
                arguments("a.mp3", latin("ID3\4\0"), "media.film"),
                arguments("a.wav", latin("RIFF\0\0\0\0WAVEfmt "), "media.film"),
                arguments("a.webm", latin("\u001aE\u00df\u00a3"), "media.film"),
                arguments("a.7z", latin("7z\u00bc\u00af'\u001c\0"), "media.archive"),
                arguments("a.rar", latin("Rar!\u001a\7\1\0"), "media.archive"),
                arguments("a.tar.gz", latin("\u001f\u008b\b\0"), "media.archive"),
                arguments("a.exe", latin("MZ\u0090\0\3"), "media.program"),
                arguments("a.txt", latin("#!/bin/sh\n"), "media.program"),
                arguments("a.bat", latin("@echo off\r\n"), "media.program"),
                arguments("a.js", utf8("alert(1)"), "media.program"));
    }

    private static Stream<Arguments> documents() {
        return Stream.of(
                arguments(
                        "a.docm",
                        office("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"),
                        "media.macros"),
                arguments("a.docx", zip("word/document.xml", "", "word/vbaProject.bin", ""), "media.macros"),
                arguments("a.ods", openDocument("spreadsheet", "Basic/Standard/Module1.xml"), "media.macros"),
                arguments("a.odt", openDocument("text", "Scripts/python/a.py"), "media.macros"),
                arguments("a.xls", compound("Workbook", "_VBA_PROJECT_CUR", "_VBA_PROJECT"), "media.macros"),
                arguments("a.docx", compound("EncryptedPackage", "EncryptionInfo"), "media.password"),
                arguments(
                        "b.odt",
                        zip("mimetype", OPEN_DOCUMENT + "text", "META-INF/manifest.xml", "<manifest:encryption-data/>"),
                        "media.password"),
                arguments("a.msg", compound("__properties_version1.0"), "media.message"),
                arguments(
                        "a.eml", utf8("Received: from a\r\nMessage-ID: <1@a>\r\nSubject: b\r\n\r\nc"), "media.message"),
                arguments("a.vsd", compound("VisioDocument"), "media.own-format"),
                arguments("a.pages", zip("Index/Document.iwa", ""), "media.own-format"),
                arguments("a.one", latin("\u00e4R\\{\u008c\u00d8\u00a7M"), "media.own-format"),
                arguments("a.pdf.p7m", TestDocuments.enveloped(), "media.encrypted"),
                arguments("b.pdf.p7m", pem("PKCS7", TestDocuments.enveloped()), "media.encrypted"),
                arguments("c.pdf.p7m", Arrays.copyOf(p7m(new byte[9000]), 5000), "media.broken"),
                arguments("a.p7b", TestDocuments.certificates(), "media.type"),
                arguments("k.pem", latin("-----BEGIN PRIVATE KEY-----\nMII\n"), "media.private-key"),
                arguments("k.asc", latin("-----BEGIN PGP PRIVATE KEY BLOCK-----\n"), "media.private-key"),
                arguments("a.url", latin("[InternetShortcut]\r\nURL=https://a\r\n"), "media.shortcut"),
                arguments("a.jar", zip("META-INF/MANIFEST.MF", "", "A.class", ""), "media.program"),
                arguments("a.xps", zip("[Content_Types].xml", "<Types/>"), "media.own-format"),
                arguments("a.fodt", utf8("<?xml version=\"1.0\"?><office:document/>"), "media.own-format"),
                arguments("a.webloc", utf8("<?xml version=\"1.0\"?><plist/>"), "media.shortcut"),
                arguments("b.eml", joined(latin("Content-Type: multipart/mixed\r\n\r\n"), PDF), "media.message"),
                arguments("c.asc", latin("-----BEGIN PGP MESSAGE-----\n\nhQEMA1xSb3Jw\n"), "media.encrypted"),
                arguments("k.p12", latin("0\u0082\n\0\2\1\3"), "media.private-key"),
                arguments("a.zip", encrypted(zip("a.txt", "", "b.txt", "b")), "media.password"),
                arguments("b.docx", encrypted(zip("a.txt", "", "b.txt", "b")), "media.password"),
                arguments(".~lock.delibera.odt#", utf8(",anna,pc,12.03.2026 10:00;"), "media.temporary"),
                arguments("~$delibera.docx", latin("\4Anna\0\0"), "media.temporary"),
                arguments("._delibera.pdf", latin("\0\5\u0016\7\0\2"), "media.temporary"));
    }

    /** The last file of a ZIP can be read with a password only. */
    private static byte[] encrypted(byte[] zip) {
        int last = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
        zip[last + 8] |= 1;
        return zip;
    }

    private static byte[] openDocument(String kind, String part) {
        return zip("mimetype", OPEN_DOCUMENT + kind, "content.xml", "", part, "x");
    }

    private static Stream<Arguments> odd() {
        return Stream.of(
                arguments("a.html", utf8("<!DOCTYPE html><title>a</title>"), "media.markup"),
                arguments(
                        "a.xls",
                        utf8("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table>"),
                        "media.markup"),
                arguments("b.xls", utf8("<table><tr><td>1</td></tr></table>"), "media.markup"),
                arguments(
                        "a.xml",
                        utf8("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>"),
                        "media.markup"),
                arguments(
                        "b.xml",
                        utf8("<?xml version=\"1.0\"?><h:html xmlns:h=\"http://www.w3.org/1999/xhtml\"/>"),
                        "media.markup"),
                arguments("a.pdf", joined(utf8("<html><script>alert(1)</script>"), PDF), "media.markup"),
                arguments("far.pdf", joined(latin(LONG), PDF), "media.unlike-name"),
                arguments("a.txt", latin("a\0b\1c"), "media.unlike-name"),
                arguments("b.txt", utf16("a\0b"), "media.unlike-name"),
                arguments("a.json", utf8("non JSON"), "media.unlike-name"),
                arguments("a.docx", latin("testo"), "media.unlike-name"),
                arguments("a.docx", latin(CompoundFile.SIGNATURE), "media.broken"),
                arguments("a.zip", latin("PK\5\6" + "\0".repeat(18)), "media.empty"),
                arguments("late.pdf", joined(new byte[1024], PDF), "media.unlike-name"),
                arguments("a.xyz", latin("\1\2\3"), "media.type"),
                arguments("a.css", utf8("a {}"), "media.plain-text"),
                arguments("LEGGIMI.md", utf8("# Dati\n"), "media.plain-text"),
                arguments("righe.jsonl", utf8("{}\n{}\n"), "media.plain-text"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("refused")
    void aFileThatIsNotTakenIsSaidWhy(String name, byte[] file, String key) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> recognised(name, file))
                .satisfies(e -> assertThat(e.key()).isEqualTo(key))
                .satisfies(e -> assertThat(e.field()).isEqualTo("file"));
    }

    /** Beginnings that a careless pattern would go through again and again. */
    @Test
    void whatIsMadeToBeSlowIsLookedAtOnce() {
        for (var piece : new String[] {"<!-- ", "<?a ", "<!DOCTYPE a [", " ", "<?xml ", "a: b\n", "999\n\n", "MI\n"}) {
            var file = latin(piece.repeat(100_000 / piece.length()));
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> MediaName.of("a.docx", recognised("a.docx", file)));
        }
    }
}
