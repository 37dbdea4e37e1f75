package it.rer.portico.content.xliff;

import static it.rer.portico.content.xliff.XliffFiles.BODY;
import static it.rer.portico.content.xliff.XliffFiles.page;
import static it.rer.portico.content.xliff.XliffFiles.read;
import static it.rer.portico.content.xliff.XliffFiles.translated;
import static it.rer.portico.content.xliff.XliffFiles.written;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not this product's XLIFF, damaged or beyond the limits are refused, with the position of the error. */
class XliffDocumentRefusalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xliff.malformed | </file> | ",
                "xliff.version | version=\"1.2\" | version=\"2.0\"",
                "xliff.version | xliff:document:1.2 | xliff:document:2.0",
                "xliff.document-type | <xliff | <!DOCTYPE xliff [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><xliff",
                "xliff.page | page:12 | page:0",
                "xliff.page | revision:34 | 34",
                "xliff.language | language=\"en\" | language=\"fr\"",
                "xliff.language | language=\"en\" | language=\"it\"",
                "xliff.skeleton | crc=\" | crc=\"0",
                "xliff.skeleton | figure&gt; | div&gt;",
                "xliff.unit-unknown | trans-unit id=\"body-2\" | trans-unit id=\"body-99\"",
                "xliff.unit-twice | trans-unit id=\"body-2\" | trans-unit id=\"title\"",
                "xliff.target-missing | <target>UNO</target> | ",
                "xliff.target-missing | <target>UNO</target> | <target> </target>",
                "xliff.inline-missing | <x id=\"3\" ctype=\"lb\"></x>CINQUE | CINQUE",
                "xliff.inline-unknown | <target>UNO | <target><g id=\"1\"></g>UNO",
                "xliff.inline-unknown | <target>DUE | <target><x id=\"1\"/>DUE",
                "xliff.inline-twice | <target>DUE | <target><x id=\"3\"/>DUE",
                "xliff.markup | <target>UNO | <target><ph id=\"1\"/>UNO",
                "xliff.markup | <header> | <bin-unit/><header>"
            })
    void aDamagedFileIsRefusedWithThePosition(String key, String found, String replacement) {
        var whole = translated(written(page(BODY, null)));
        assertThat(whole).contains(found);
        var damaged = whole.replace(found, replacement == null ? "" : replacement);

        assertThatThrownBy(() -> read(damaged)).isInstanceOfSatisfying(XliffException.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.line()).isPositive();
            assertThat(refusal.column()).isPositive();
            assertThat(refusal.arguments())
                    .startsWith(String.valueOf(refusal.line()), String.valueOf(refusal.column()));
        });
    }

    @Test
    void missingAndRepeatedPartsAreReported() {
        var whole = translated(written(page(BODY, null)));
        var damaged = whole.replaceFirst("(?s)<trans-unit id=\"description\".*?</trans-unit>", "");

        assertRefused(damaged, "xliff.unit-missing");
        assertRefused(written(page(BODY, null)), "xliff.no-translation");
        assertRefused(written(), "xliff.no-page");
        assertRefused(translated(written(page(BODY, null), page(BODY, null))), "xliff.page-twice");
        assertRefused(whole.replace("<target>UNO", "<target>&other;UNO"), "xliff.document-type");
    }

    @Test
    void aLongNameIsCutInTheMessage() {
        var whole = translated(written(page(BODY, null)));

        assertThatThrownBy(() -> read(
                        whole.replace("trans-unit id=\"body-2\"", "trans-unit id=\"" + "b".repeat(1_000_000) + "\"")))
                .isInstanceOfSatisfying(XliffException.class, refusal -> assertThat(refusal.arguments())
                        .last()
                        .isEqualTo("b".repeat(XliffException.NAMED_MAX) + "…"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Call for projects",
                "\u0089PNG\r\n\u001a\n\u0000\u0000",
                "PK\u0003\u0004",
                "\ufeff",
                "<!DOCTYPE html><html lang=\"it\"><p>a",
                "<html>",
                "<",
                "<?xml version=\"1.0\" encoding=\"x-none\"?><xliff/>"
            })
    void otherFormatsAreReportedAsSuch(String file) {
        assertRefused(file, "xliff.other-format");
    }

    @Test
    void entitiesAreNotExpanded() {
        var bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><xliff>&b;</xliff>";

        assertRefused(bomb, "xliff.document-type");
    }

    @Test
    void aFileThatIsTooLargeIsNotReadToItsEnd() {
        var start = "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\">";
        var endless = new SequenceInputStream(
                new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() {
                        return ' ';
                    }
                });

        assertThatThrownBy(() -> XliffDocument.read(endless))
                .isInstanceOfSatisfying(XliffException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("xliff.too-large"));
    }

    @Test
    void tooDeepNestingIsRefused() {
        var file = translated(written(page("<p>uno</p>", null)));
        var marks = "<mrk mtype=\"seg\">".repeat(50_000) + "x" + "</mrk>".repeat(50_000);

        assertRefused(file.replaceFirst("<target>UNO", "<target>" + marks), "xliff.depth");
        assertRefused(file.replaceFirst("<body>", "<body>" + "<group>".repeat(50_000)), "xliff.depth");
    }

    @Test
    void tooManyNamespacesAreRefused() {
        var file = translated(written(page("<p>uno</p>", null)));
        var program =
                IntStream.range(0, 20).mapToObj(i -> "xmlns:a" + i + "=\"u\"").collect(joining(" ", "<q ", "/>"));
        var nested = IntStream.range(0, 20)
                .mapToObj(level -> IntStream.range(0, 10)
                        .mapToObj(i -> "xmlns:a" + level + "-" + i + "=\"u\"")
                        .collect(joining(" ", "<q ", ">")))
                .collect(joining());

        assertThat(read(file.replaceFirst("<body>", "<note>" + program.repeat(50) + "</note><body>")))
                .hasSize(1);
        assertRefused(file.replaceFirst("<body>", "<note>" + nested + "<body>"), "xliff.namespaces");
    }

    @Test
    void tooManyPartsAreRefused() {
        var file = translated(written(page("<p>uno</p>", null)));

        assertRefused(
                file.replaceFirst("<body>", "<note>" + "<q/>".repeat(2_000_000) + "</note><body>"), "xliff.parts");
    }

    @Test
    void aSkeletonBeyondTheLimitsIsRefused() {
        assertRefused(withSkeleton("<div>".repeat(50_000)), "xliff.skeleton");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x-unit id=body-1></x-unit>",
                "<img src=asset:a.svg alt=body-1>",
                "<p title=body-1><x-unit id=body-1></x-unit></p>"
            })
    void aUnitWithTwoPlaceholdersIsRefused(String placeholder) {
        assertRefused(withSkeleton(placeholder.repeat(2)), "xliff.skeleton");
    }

    private static String withSkeleton(String skeleton) {
        return written(page("<p>uno</p>", null))
                .replaceFirst(
                        "(?s)<internal-file.*</internal-file>",
                        "<internal-file form=\"text/html\" crc=\"" + Skeleton.checksum(skeleton) + "\"><![CDATA["
                                + skeleton + "]]></internal-file>");
    }

    private static void assertRefused(String file, String key) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(XliffException.class, refusal -> assertThat(refusal.key())
                        .isEqualTo(key));
    }
}
