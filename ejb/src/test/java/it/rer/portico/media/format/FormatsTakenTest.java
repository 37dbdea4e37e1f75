package it.rer.portico.media.format;

import static it.rer.portico.media.format.TestDocuments.PDF;
import static it.rer.portico.media.format.TestDocuments.base64;
import static it.rer.portico.media.format.TestDocuments.compound;
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
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What everyday files of offices are taken for, kind by kind. */
class FormatsTakenTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String TABLE = "Comune;Popolazione;€\r\nForlì;117 000;1\r\n";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    static Stream<Arguments> taken() {
        return Stream.of(signed(), containers(), officeOfOld(), data(), texts(), images())
                .flatMap(each -> each);
    }

    private static Stream<Arguments> signed() {
        return Stream.of(
                arguments("delibera.pdf.p7m", p7m(PDF), MediaType.P7M),
                arguments("grande.pdf.p7m", p7m(new byte[100_000]), MediaType.P7M),
                arguments("a.pdf.p7m", TestDocuments.p7mOfUnknownLength(PDF), MediaType.P7M),
                arguments("b.pdf.p7m", pem("PKCS7", p7m(PDF)), MediaType.P7M),
                arguments("c.pdf.p7m", pem("CMS", p7m(new byte[9000])), MediaType.P7M),
                arguments("d.pdf.p7m", pem("PKCS #7 SIGNED DATA", p7m(PDF)), MediaType.P7M),
                arguments("e.pdf.p7m", latin(base64(p7m(PDF))), MediaType.P7M),
                arguments("f.pdf.p7m", latin(base64(p7m(PDF)).replace("\n", "")), MediaType.P7M),
                arguments("g.pdf.p7m", latin("\r\n" + base64(p7m(PDF)).replace("\n", "\r\n")), MediaType.P7M),
                arguments(
                        "smime.p7m",
                        latin("MIME-Version: 1.0\r\nContent-Disposition: attachment; filename=\"smime.p7m\"\r\n"
                                + "Content-Type: application/x-pkcs7-mime; smime-type=signed-data;\r\n name=\"smime.p7m\"\r\n"
                                + "Content-Transfer-Encoding: base64\r\n\r\n" + base64(p7m(PDF))),
                        MediaType.P7M),
                arguments("firma.p7s", TestDocuments.p7s(), MediaType.P7S),
                arguments("firma-pem.p7s", pem("PKCS7", TestDocuments.p7s()), MediaType.P7S),
                arguments("a.tst", TestDocuments.timestamp(), MediaType.TST),
                arguments("a.tsr", TestDocuments.timestampReply(), MediaType.TSR),
                arguments("a.pdf.tsd", TestDocuments.timestampedData(), MediaType.TSD),
                arguments(
                        "a.pdf.m7m",
                        latin("Mime-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"x\"\n\n--x\n"),
                        MediaType.M7M),
                arguments(
                        "b.pdf.m7m",
                        joined(
                                latin("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"x\"\r\n\r\n"),
                                p7m(PDF)),
                        MediaType.M7M),
                arguments("a.pdf.sig", latin("\u0089\1\u00b3\4\0\1\n\0"), MediaType.ASC),
                arguments("b.pdf.sig", latin("\u00c2\u00c0s\6\0\1\n\0"), MediaType.ASC),
                arguments(
                        "c.pdf.asc",
                        latin("-----BEGIN PGP MESSAGE-----\nVersion: 1\n\nowEBWwGk/pANAwAC\n"),
                        MediaType.ASC),
                arguments("a.pdf.asc", latin("-----BEGIN PGP SIGNATURE-----\n\niQEz\n"), MediaType.ASC),
                arguments("b.txt.asc", latin("-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n"), MediaType.ASC),
                arguments("chiave.asc", latin("-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQEN\n"), MediaType.PGP_KEY),
                arguments("a.asice", zip("mimetype", MediaType.ASICE.contentType(), "a.pdf", ""), MediaType.ASICE),
                arguments("a.asics", zip("a.pdf", "", "META-INF/signature.p7s", ""), MediaType.ASICS));
    }

    private static Stream<Arguments> containers() {
        var openDocuments = Stream.of(
                        MediaType.ODT,
                        MediaType.OTT,
                        MediaType.ODS,
                        MediaType.OTS,
                        MediaType.ODP,
                        MediaType.OTP,
                        MediaType.ODG,
                        MediaType.OTG,
                        MediaType.ODF,
                        MediaType.EPUB)
                .map(type ->
                        arguments("a." + type.ending(), zip("mimetype", type.contentType(), "content.xml", ""), type));
        var office = Stream.of(
                arguments("a.docx", of("word/document.xml", "wordprocessingml.document.main+xml"), MediaType.DOCX),
                arguments("a.dotx", of("word/document.xml", "wordprocessingml.template.main+xml"), MediaType.DOTX),
                arguments("a.docx", of("word/document2.xml", "wordprocessingml.document.main+xml"), MediaType.DOCX),
                arguments("a.xlsx", of("xl/workbook.xml", "spreadsheetml.sheet.main+xml"), MediaType.XLSX),
                arguments("a.xltx", of("xl/workbook.xml", "spreadsheetml.template.main+xml"), MediaType.XLTX),
                arguments("a.pptx", of("ppt/presentation.xml", "presentationml.presentation.main+xml"), MediaType.PPTX),
                arguments("a.ppsx", of("ppt/presentation.xml", "presentationml.slideshow.main+xml"), MediaType.PPSX),
                arguments("a.potx", of("ppt/presentation.xml", "presentationml.template.main+xml"), MediaType.POTX),
                arguments("a.kmz", zip("doc.kml", "<kml/>"), MediaType.KMZ),
                arguments("a.zip", zip("doc.kml", "<kml/>"), MediaType.ZIP),
                arguments("a.zip", zip("città.csv", ""), MediaType.ZIP));
        return Stream.concat(openDocuments, office);
    }

    private static byte[] of(String mainPart, String contentType) {
        return office(mainPart, OFFICE + contentType);
    }

    private static Stream<Arguments> officeOfOld() {
        return Stream.of(
                arguments("a.doc", compound("1Table", "WordDocument"), MediaType.DOC),
                arguments("a.xls", compound("Workbook"), MediaType.XLS),
                arguments("b.xls", compound("Book"), MediaType.XLS),
                arguments("a.ppt", compound("Pictures", "Current User", "PowerPoint Document"), MediaType.PPT),
                arguments("a.pps", compound("PowerPoint Document"), MediaType.PPT),
                arguments("a.rtf", latin("{\\rtf1\\ansi citt\\'e0}"), MediaType.RTF));
    }

    private static Stream<Arguments> data() {
        return Stream.of(
                arguments("a.json", utf8(" {\"a\": [1]}"), MediaType.JSON),
                arguments("b.json", utf8("\ufeff[]"), MediaType.JSON),
                arguments("a.geojson", utf8("{\"type\":\"FeatureCollection\"}"), MediaType.GEOJSON),
                arguments("fattura.xml", utf8("<?xml version=\"1.0\"?><p:FatturaElettronica/>"), MediaType.XML),
                arguments(
                        "b.xml",
                        utf8("\ufeff<?xml version=\"1.0\"?>\n<?xml-stylesheet href=\"a.xsl\"?><!-- n --><a>x</a>"),
                        MediaType.XML),
                arguments("c.xml", utf16("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>è</a>"), MediaType.XML),
                arguments("a.rdf", utf8("<rdf:RDF xmlns:rdf=\"x\"/>"), MediaType.RDF),
                arguments("a.ttl", utf8("@prefix dcat: <http://www.w3.org/ns/dcat#> ."), MediaType.TTL),
                arguments("a.gml", utf8("<?xml version=\"1.0\"?><gml:FeatureCollection/>"), MediaType.GML),
                arguments("a.kml", utf8("<?xml version=\"1.0\"?><kml></kml>"), MediaType.KML),
                arguments("a.gpx", utf8("<?xml version=\"1.0\"?><gpx></gpx>"), MediaType.GPX),
                arguments("a.ics", utf8("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), MediaType.ICS),
                arguments("a.vcf", utf8("BEGIN:VCARD\r\nVERSION:3.0\r\n"), MediaType.VCF),
                arguments("c.vcf", utf8("begin:vcard\nversion:4.0\n"), MediaType.VCF),
                arguments("b.ics", utf8("Begin:vCalendar\n"), MediaType.ICS),
                arguments("b.vcf", utf8("\ufeffBEGIN:VCARD\r\n"), MediaType.VCF),
                arguments("a.dxf", latin("  0\r\nSECTION\r\n  2\r\nHEADER\r\n"), MediaType.DXF),
                arguments("b.dxf", latin("AutoCAD Binary DXF\r\n\u001a\0"), MediaType.DXF),
                arguments("a.dwg", latin("AC1032\0\0\0\0"), MediaType.DWG));
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                arguments("windows.csv", TABLE.getBytes(WINDOWS), MediaType.CSV),
                arguments("utf-8.csv", utf8(TABLE), MediaType.CSV),
                arguments("mark.csv", utf8("\ufeff" + TABLE), MediaType.CSV),
                arguments("utf-16.csv", utf16(TABLE), MediaType.CSV),
                arguments("be.csv", ("\ufeff" + TABLE).getBytes(StandardCharsets.UTF_16BE), MediaType.CSV),
                arguments("no-mark.csv", TABLE.getBytes(StandardCharsets.UTF_16LE), MediaType.CSV),
                arguments("a.tsv", utf16(TABLE.replace(';', '\t')), MediaType.TSV),
                arguments("utf-16.txt", utf16("Perché\r\n"), MediaType.TXT),
                arguments("dos.txt", latin("Fine\r\n\u001a"), MediaType.TXT),
                arguments("LEGGIMI", latin("Da leggere"), MediaType.TXT),
                arguments("Nota: importante.txt", latin("Nota: importante"), MediaType.TXT));
    }

    private static Stream<Arguments> images() {
        return Stream.of(
                arguments("a.tif", latin("II*\0\b\0\0\0"), MediaType.TIFF),
                arguments("b.tiff", latin("MM\0*\0\0\0\b"), MediaType.TIFF),
                arguments("a.pdf", PDF, MediaType.PDF),
                arguments("mark.pdf", joined(utf8("\ufeff"), PDF), MediaType.PDF),
                arguments("line.pdf", joined(latin("\r\n"), PDF), MediaType.PDF),
                arguments("zeros.pdf", joined(new byte[1000], PDF), MediaType.PDF),
                arguments("last.pdf", joined(new byte[1023], PDF), MediaType.PDF),
                arguments("printer.pdf", joined(latin("\u001b%-12345X@PJL JOB\r\n"), PDF), MediaType.PDF),
                arguments("letter.pdf", joined(latin("Content-Type: application/pdf\r\n\r\n"), PDF), MediaType.PDF));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("taken")
    void aFileIsTakenForWhatItIs(String name, byte[] file, MediaType type) {
        assertThat(recognised(name, file)).isEqualTo(type);
        assertThat(MediaName.of(name, type)).endsWith(name.contains(".") ? name.replace(':', '-') : ".txt");
    }

    @Test
    void everyFormatIsAmongThem() {
        var tried = EnumSet.of(MediaType.JPEG, MediaType.PNG, MediaType.GIF, MediaType.WEBP); // elsewhere
        taken().forEach(each -> tried.add((MediaType) each.get()[2]));

        assertThat(tried).containsExactlyInAnyOrder(MediaType.values());
    }
}
