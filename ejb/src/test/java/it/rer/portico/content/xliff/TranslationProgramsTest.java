package it.rer.portico.content.xliff;

import static it.rer.portico.content.xliff.ProgramsFile.HTML;
import static it.rer.portico.content.xliff.ProgramsFile.SOURCE;
import static it.rer.portico.content.xliff.ProgramsFile.TARGET;
import static it.rer.portico.content.xliff.ProgramsFile.TITLE;
import static it.rer.portico.content.xliff.ProgramsFile.assertRefused;
import static it.rer.portico.content.xliff.ProgramsFile.body;
import static it.rer.portico.content.xliff.ProgramsFile.file;
import static it.rer.portico.content.xliff.ProgramsFile.read;
import static it.rer.portico.content.xliff.ProgramsFile.segmented;
import static it.rer.portico.content.xliff.ProgramsFile.whole;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.PageContent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markup and attributes that translation tools add to a file. */
class TranslationProgramsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<xliff | <xliff q:version='1.0'",
                "<file | <file q:original='C:\\a.xlf' q:source-language='ja' q:target-language='fr' q:product-version='7'",
                "<internal-file | <internal-file q:crc='0'",
                "<trans-unit | <trans-unit q:id='u' q:translate='no' q:approved='no'",
                "<target>Call | <target q:state='new'>Call",
                "<g | <g q:id='77'",
                "<x id | <x q:id='78' id",
                "<target>Ends | <target><mrk mtype='seg' mid='1' q:mtype='x-sdl-deleted' q:mid='5'/>Ends"
            })
    void attributesOfOtherNamespacesAreIgnored(String found, String replacement) {
        for (var name : List.of("q", "sdl", "a-b.c", "id")) {
            var file = whole().replace(found, replacement.replace("q:", name + ":"))
                    .replaceFirst("<xliff ", "<xliff xmlns:" + name + "=\"urn:x\" ");

            assertThat(read(file).content()).isEqualTo(new PageContent("Call", "", HTML));
        }
    }

    @Test
    void attributesOfOtherNamespacesMayComeLast() {
        var file = whole().replace("<g id=\"1\"", "<g id=\"1\" q:id=\"77\"")
                .replace("version=\"1.2\"", "version=\"1.2\" q:version=\"1.0\"")
                .replaceFirst("<xliff ", "<xliff xmlns:q=\"urn:x\" ");

        assertThat(read(file).content().body()).isEqualTo(HTML);
    }

    @Test
    void anAttributeInAnotherNamespaceDoesNotReplaceAMissingOne() {
        var file = whole().replace("<g id=\"1\"", "<g q:id=\"1\"").replaceFirst("<xliff ", "<xliff xmlns:q=\"urn:x\" ");

        assertRefused(file, "xliff.inline-unknown", "body-1", "");
    }

    @Test
    void theNamespaceOfXliffMayHaveAPrefix() {
        var file = whole().replaceAll("<(/?)([a-z])", "<$1y:$2")
                .replace("<y:x-unit", "<x-unit")
                .replace("</y:x-unit", "</x-unit")
                .replaceAll("<(/?)y:(p|strong|br)>", "<$1$2>")
                .replace("xmlns=", "xmlns:y=");

        assertThat(read(file).content().body()).isEqualTo(HTML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<q:file original='page:13'/>",
                "<q:target>x</q:target>",
                "<target xmlns='urn:x'>x</target>",
                "<target xmlns=''>x</target>",
                "<q:comments><q:comment>Check</q:comment></q:comments>",
                "<q:seg-defs><q:seg id='1' conf='Draft'/></q:seg-defs>",
                "<note>Check</note>",
                "<!-- Check -->",
                "<?program check?>"
            })
    void elementsOfOtherNamespacesAreSkippedEverywhere(String foreign) {
        for (var tag :
                List.of("<file", "<header", "<skl", "<body", "<trans-unit", "<source", "<target", "</trans-unit")) {
            var file = whole().replace(tag, foreign + tag).replaceFirst("<xliff ", "<xliff xmlns:q=\"urn:x\" ");

            assertThat(read(file).content()).as(tag).isEqualTo(new PageContent("Call", "", HTML));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<mrk mtype='x-sdl-deleted' xmlns:sdl='urn:sdl' sdl:revid='1'>tomorrow </mrk>",
                "<mrk mtype='x-sdl-feedback-deleted'>tomorrow </mrk>",
                "<mrk mtype='x-sdl-added'><mrk mtype='x-sdl-deleted'>tomorrow </mrk></mrk>",
                "<mrk mtype='x-sdl-deleted'><mrk mtype='x-sdl-added'>tomorrow </mrk></mrk>",
                "<mrk mtype='x-sdl-deleted'><g id='1'>tomorrow</g><x id='2'/></mrk>",
                "<mrk mtype='x-del'>tomorrow</mrk>",
                "<mrk mtype='x-mq-Delete'>tomorrow</mrk>",
                "<mrk mtype='x-phrase_deletion'>tomorrow</mrk>",
                "<mrk mtype='x-trackDeleted'>tomorrow</mrk>",
                "<mrk mtype='x-change.removed'>tomorrow</mrk>",
                "<del xmlns='http://www.w3.org/1999/xhtml'>tomorrow</del>",
                "<q:del xmlns:q='urn:x'>tomorrow</q:del>",
                "<q:rev-deleted xmlns:q='urn:x'>tomorrow</q:rev-deleted>",
                "<q:comment xmlns:q='urn:x'>tomorrow?</q:comment>",
                "<q:location xmlns:q='urn:x'/>",
                "<mrk mtype='x-sdl-location'/>",
                "<note>tomorrow?</note>",
                "<!-- tomorrow -->",
                "<?oxy_delete content=\"tomorrow\"?>"
            })
    void deletedTextAndCommentsAreNotPartOfTheTranslation(String deleted) {
        assertThat(body(TARGET.replace("<g", deleted + "<g"))).isEqualTo(HTML);
        assertThat(body(TARGET.replace("today", "today" + deleted)
                        .replace("<mrk mtype='x-sdl-deleted'><g id='1'>", "<mrk mtype='x-sdl-deleted'><g id='9'>")))
                .isEqualTo(HTML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<mrk mtype='x-sdl-added'>today</mrk>",
                "<mrk mtype='x-sdl-feedback-added'>today</mrk>",
                "<mrk mtype='x-sdl-comment' comment='tomorrow?'>today</mrk>",
                "<mrk mtype='x-sdl-added'>to</mrk><mrk mtype='x-sdl-deleted'>x</mrk>day",
                "<mrk mtype='protected'>today</mrk>",
                "<mrk mtype='term'>today</mrk>",
                "<mrk mtype='x-model'>today</mrk>",
                "<q:ins xmlns:q='urn:x'>today</q:ins>"
            })
    void insertedAndMarkedTextIsPartOfTheTranslation(String marked) {
        assertThat(body(TARGET.replace("today", marked))).isEqualTo(HTML);
    }

    @Test
    void unclearMarkupWithTextIsRefused() {
        assertRefused(
                file(TITLE, SOURCE + TARGET.replace("today", "<q:span xmlns:q='urn:x'>today</q:span>")),
                "xliff.markup",
                "span");
    }

    @Test
    void aTranslationThatWasDeletedEntirelyIsMissing() {
        assertRefused(
                file("<target><mrk mtype='x-sdl-deleted'>Call</mrk></target>", SOURCE + TARGET),
                "xliff.target-missing",
                "title");
    }

    @Test
    void anElementThatWasDeletedWithItsTextIsMissing() {
        assertRefused(
                file(
                        TITLE,
                        SOURCE
                                + "<target>Ends<mrk mtype='x-sdl-deleted'><g id='1'>today</g></mrk><x id='2'/></target>"),
                "xliff.inline-missing",
                "body-1",
                "1");
    }

    @Test
    void segmentsAreReadAsOneText() {
        var target = "<target><mrk mtype='seg' mid='1'>One.</mrk> <mrk mtype='seg' mid='2'>Two.</mrk></target>";

        assertThat(read(segmented(target)).content().title()).isEqualTo("One. Two.");
        assertThat(read(segmented("<target>One. Two.</target>")).content().title())
                .isEqualTo("One. Two.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<target><mrk mtype='seg' mid='1'>One.</mrk> <mrk mtype='seg' mid='2'/></target>",
                "<target><mrk mtype='seg' mid='1'>One.</mrk> <mrk mtype='seg' mid='2'> </mrk></target>",
                "<target><mrk mtype='seg' mid='1'>One.</mrk></target>",
                "<target><mrk mtype='seg' mid='1'>One.</mrk><mrk mtype='seg' mid='2'>"
                        + "<mrk mtype='x-sdl-deleted'>Two.</mrk></mrk></target>"
            })
    void aSegmentWithoutTranslationIsReported(String target) {
        assertRefused(segmented(target), "xliff.segment-missing", "title", "2");
    }

    @Test
    void aSegmentInPiecesIsOne() {
        var target = "<target><mrk mtype='seg' mid='1'/>One<mrk mtype='seg' mid='1'> more</mrk>. "
                + "<mrk mtype='seg' mid='2'>Two</mrk></target>";

        assertThat(read(segmented(target)).content().title()).isEqualTo("One more. Two");
    }

    @Test
    void aMissingTargetIsReported() {
        assertRefused(file("", SOURCE + TARGET), "xliff.target-missing", "title");
        assertRefused(file("<target/>", SOURCE + TARGET), "xliff.target-missing", "title");
        assertRefused(file("<target state='new'/>", SOURCE), "xliff.no-translation");
    }

    /** A text editor may have converted the file without changing its declaration, and a server may have put lines before it. */
    @Test
    void theFileMayBeginWithBlankLinesOrAByteOrderMark() {
        for (var before : List.of("\n", " \r\n", "\ufeff\n")) {
            assertThat(read(before + whole()).content().body()).isEqualTo(HTML);
        }
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var bytes = ("\ufeff" + whole()).getBytes(charset);

            assertThat(XliffDocument.read(new ByteArrayInputStream(bytes))
                            .get(0)
                            .content()
                            .body())
                    .isEqualTo(HTML);
        }
        assertRefused("\n".repeat(100), "xliff.other-format");
    }

    @Test
    void theFileMayBeReformatted() {
        var file = whole().replace("><![CDATA[", ">\n    <![CDATA[").replace("]]></", "]]>\n  </");

        assertThat(read(file).content().body()).isEqualTo(HTML);
    }

    @Test
    void languagesMayBeInCapitalsAndHaveACountry() {
        var file = whole().replace("\"it\"", "\"IT-it\"").replace("\"en\"", "\"EN_GB\"");

        assertThat(read(file).content().body()).isEqualTo(HTML);
    }

    @Test
    void theFileMayBeInUtf16() {
        var file = whole().replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"");
        for (var bytes : List.of(
                file.getBytes(StandardCharsets.UTF_16),
                ("\ufeff" + file).getBytes(StandardCharsets.UTF_16LE),
                ("\ufeff" + whole()).getBytes(StandardCharsets.UTF_8),
                whole().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))) {
            assertThat(XliffDocument.read(new ByteArrayInputStream(bytes))
                            .get(0)
                            .content())
                    .isEqualTo(new PageContent("Call", "", HTML));
        }
    }
}
