package it.rer.portico.content.xliff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs of translators put into a file, and say of it, beside the translation. */
class TranslationProgramsTest {

    private static final String SKELETON =
            "<x-unit id=\"title\"></x-unit><p><x-unit id=\"body-1\"><strong></strong>" + "<br></x-unit></p>";
    private static final String TITLE = "<target>Call</target>";
    private static final String SOURCE = "<source>Scade <g id=\"1\">oggi</g><x id=\"2\"/>alle 12.</source>";
    private static final String TARGET = "<target>Ends <g id=\"1\">today</g><x id=\"2\"/>at noon.</target>";
    private static final String HTML = "<p>Ends <strong>today</strong><br>at noon.</p>";

    /** A page of two units, its title “Bando” and a paragraph. */
    private static String file(String title, String paragraph) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
                <file original="page:12" source-language="it" target-language="en" datatype="html" product-version="revision:34">
                <header><skl><internal-file form="text/html" crc="%s"><![CDATA[%s]]></internal-file></skl></header>
                <body>
                <trans-unit id="title"><source>Bando</source>%s</trans-unit>
                <trans-unit id="body-1">%s</trans-unit>
                </body></file></xliff>""".formatted(Skeleton.checksum(SKELETON), SKELETON, title, paragraph);
    }

    private static String whole() {
        return file(TITLE, SOURCE + TARGET);
    }

    private static XliffTranslation read(String file) {
        return XliffDocument.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .get(0);
    }

    private static String body(String target) {
        return read(file(TITLE, SOURCE + target)).text().body();
    }

    private static void assertRefused(String file, String key, String... named) {
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(XliffException.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.arguments().subList(2, refusal.arguments().size()))
                    .isEqualTo(List.of(named));
        });
    }

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
    void attributesOfOthersAreNotTakenForOurs(String found, String replacement) {
        for (var name : List.of("q", "sdl", "a-b.c", "id")) {
            var file = whole().replace(found, replacement.replace("q:", name + ":"))
                    .replaceFirst("<xliff ", "<xliff xmlns:" + name + "=\"urn:x\" ");

            assertThat(read(file).text()).isEqualTo(new XliffText("Call", "", HTML));
        }
    }

    @Test
    void attributesOfOthersMayAlsoStandBehindOurs() {
        var file = whole().replace("<g id=\"1\"", "<g id=\"1\" q:id=\"77\"")
                .replace("version=\"1.2\"", "version=\"1.2\" q:version=\"1.0\"")
                .replaceFirst("<xliff ", "<xliff xmlns:q=\"urn:x\" ");

        assertThat(read(file).text().body()).isEqualTo(HTML);
    }

    @Test
    void anAttributeThatOnlyOthersHaveIsMissing() {
        var file = whole().replace("<g id=\"1\"", "<g q:id=\"1\"").replaceFirst("<xliff ", "<xliff xmlns:q=\"urn:x\" ");

        assertRefused(file, "xliff.inline-unknown", "body-1", "");
    }

    @Test
    void ourNameSpaceMayHaveAPrefix() {
        var file = whole().replaceAll("<(/?)([a-z])", "<$1y:$2")
                .replace("<y:x-unit", "<x-unit")
                .replace("</y:x-unit", "</x-unit")
                .replaceAll("<(/?)y:(p|strong|br)>", "<$1$2>")
                .replace("xmlns=", "xmlns:y=");

        assertThat(read(file).text().body()).isEqualTo(HTML);
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
    void elementsOfOthersArePassedOverWhereverTheyStand(String foreign) {
        for (var place :
                List.of("<file", "<header", "<skl", "<body", "<trans-unit", "<source", "<target", "</trans-unit")) {
            var file = whole().replace(place, foreign + place).replaceFirst("<xliff ", "<xliff xmlns:q=\"urn:x\" ");

            assertThat(read(file).text()).as(place).isEqualTo(new XliffText("Call", "", HTML));
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
    void whatWasTakenOutAndWhatIsSaidOfATextStaysOutsideIt(String deleted) {
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
    void whatWasPutInOrIsMarkedStays(String marked) {
        assertThat(body(TARGET.replace("today", marked))).isEqualTo(HTML);
    }

    @Test
    void aTextOfWhichNobodyKnowsWhetherItCountsIsRefused() {
        assertRefused(
                file(TITLE, SOURCE + TARGET.replace("today", "<q:span xmlns:q='urn:x'>today</q:span>")),
                "xliff.markup",
                "span");
    }

    @Test
    void aTranslationThatWasTakenOutAsAWholeIsNone() {
        assertRefused(
                file("<target><mrk mtype='x-sdl-deleted'>Call</mrk></target>", SOURCE + TARGET),
                "xliff.target-missing",
                "title");
    }

    @Test
    void anElementThatWasTakenOutWithItsTextIsMissing() {
        assertRefused(
                file(
                        TITLE,
                        SOURCE
                                + "<target>Ends<mrk mtype='x-sdl-deleted'><g id='1'>today</g></mrk><x id='2'/></target>"),
                "xliff.inline-missing",
                "body-1",
                "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new",
                "needs-translation",
                "needs-l10n",
                "needs-adaptation",
                "initial",
                "x-new",
                "x-sdl-Draft",
                "x-untranslated",
                "x-program-needs-translation"
            })
    void aSourceThatIsStillToBeTranslatedIsNoTranslation(String state) {
        assertRefused(
                file("<target state='" + state + "'>Bando</target>", SOURCE + TARGET), "xliff.target-copied", "title");
        assertRefused(
                file("<target state='" + state + "'> <mrk mtype='seg' mid='1'>Bando</mrk>\n</target>", SOURCE + TARGET),
                "xliff.target-copied",
                "title");
        assertThat(read(file("<target state='" + state + "'>Call</target>", SOURCE + TARGET))
                        .text()
                        .title())
                .as("many programs leave the state as it was")
                .isEqualTo("Call");
    }

    /** Programs change spaces and the form of letters, which nobody sees. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<target state='new'>Scade  <g id='1'>oggi</g><x id='2'/> alle 12. </target>",
                "<target state='new'>Scade <g id='1'>oggi</g><x id='2'/>alle\u00a012.</target>",
                "<target state='new'>Sca\u00adde <g id='1'>oggi</g><x id='2'/>alle\u200b 12.</target>"
            })
    void aSourceIsNoTranslationWhateverItsSpaces(String target) {
        assertRefused(file(TITLE, SOURCE + target), "xliff.target-copied", "body-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "\u00a0", "\u200b", "\ufeff", "<mrk mtype='seg' mid='1'>\u00a0</mrk>"})
    void aTargetInWhichNobodySeesAnythingIsMissing(String target) {
        assertRefused(file(TITLE, SOURCE + "<target>" + target + "</target>"), "xliff.target-missing", "body-1");
        assertRefused(file("<target>" + target + "</target>", SOURCE + TARGET), "xliff.target-missing", "title");
    }

    @Test
    void whereItStandsIsSaid() {
        assertThatThrownBy(() -> read(file(
                        TITLE,
                        SOURCE + "\n"
                                + SOURCE.replace("source>", "target>").replace("<target", "<target state='new'"))))
                .isInstanceOfSatisfying(XliffException.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("xliff.target-copied");
                    assertThat(refusal.arguments()).startsWith("8", "21").endsWith("body-1");
                });
    }

    @Test
    void aFileThatIsCopiedThroughoutIsSaidToBeCopiedAndWhere() {
        assertRefused(
                file(
                        "<target state='new'>Bando</target>",
                        SOURCE + SOURCE.replace("source>", "target>").replace("<target", "<target state='new'")),
                "xliff.target-copied",
                "title");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<target>Bando</target>",
                "<target state='translated'>Bando</target>",
                "<target state='final'>Bando</target>",
                "<target state='signed-off'>Bando</target>",
                "<target state='needs-review-translation'>Bando</target>",
                "<target state='x-review'>Bando</target>"
            })
    void aNameStaysAsItIsAndIsCounted(String target) {
        var translation = read(file(target, SOURCE + TARGET));

        assertThat(translation.text().title()).isEqualTo("Bando");
        assertThat(translation.copies()).isEqualTo(1);
        assertThat(read(whole()).copies()).isZero();
    }

    @Test
    void whatIsApprovedIsTranslatedWhateverItsState() {
        var file = file("<target state='new'>Bando</target>", SOURCE + TARGET)
                .replace("<trans-unit id=\"title\"", "<trans-unit id=\"title\" approved=\"yes\"");

        assertThat(read(file).text().title()).isEqualTo("Bando");
        assertRefused(file.replace("approved=\"yes\"", "approved=\"no\""), "xliff.target-copied", "title");
    }

    @Test
    void figuresNeedNoTranslation() {
        var file =
                file("<target state='new'>12.5.2026</target>", SOURCE + TARGET).replace("Bando", "12.5.2026");

        assertThat(read(file).text().title()).isEqualTo("12.5.2026");
        assertThat(read(file).copies()).isZero();
    }

    @Test
    void whatIsNotToBeTranslatedStaysAsItIs() {
        var locked = file("", SOURCE).replace("<trans-unit", "<trans-unit translate=\"no\"");

        assertThat(read(locked).text())
                .isEqualTo(new XliffText("Bando", "", "<p>Scade <strong>oggi</strong><br>alle 12.</p>"));
        assertThat(read(locked).copies()).isZero();
        assertThat(read(locked.replace("<body>", "<body><group translate=\"no\">")
                                .replace("</body>", "</group></body>")
                                .replace("<trans-unit translate=\"no\"", "<trans-unit"))
                        .text()
                        .title())
                .isEqualTo("Bando");
        assertThat(read(file("<target state='new'>Bando</target>", SOURCE + TARGET)
                                .replace("<trans-unit", "<trans-unit translate=\"no\""))
                        .text()
                        .title())
                .isEqualTo("Bando");
        assertRefused(
                locked.replace("<body>", "<body><group translate=\"no\">")
                        .replace("</body>", "</group></body>")
                        .replace(
                                "<trans-unit translate=\"no\" id=\"title\"",
                                "<trans-unit translate=\"yes\" id=\"title\""),
                "xliff.target-missing",
                "title");
    }

    private static final String CUT = "<source>Uno. Due.</source><seg-source><mrk mtype='seg' mid='1'>Uno.</mrk> "
            + "<mrk mtype='seg' mid='2'>Due.</mrk></seg-source>";

    private static String cut(String target) {
        return file(TITLE, SOURCE + TARGET).replace("<source>Bando</source>" + TITLE, CUT + target);
    }

    @Test
    void segmentsAreReadAsOneText() {
        var target = "<target><mrk mtype='seg' mid='1'>One.</mrk> <mrk mtype='seg' mid='2'>Two.</mrk></target>";

        assertThat(read(cut(target)).text().title()).isEqualTo("One. Two.");
        assertThat(read(cut("<target>One. Two.</target>")).text().title()).isEqualTo("One. Two.");
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
    void aSegmentWithoutTranslationIsNamed(String target) {
        assertRefused(cut(target), "xliff.segment-missing", "title", "2");
    }

    @Test
    void aSegmentThatIsStillToBeTranslatedMakesTheUnitSo() {
        var half =
                "<target state='needs-translation'><mrk mtype='seg' mid='1'>One.</mrk> <mrk mtype='seg' mid='2'>Due.</mrk>"
                        + "</target>";

        assertRefused(cut(half), "xliff.target-copied", "title");
        assertThat(read(cut(half.replace("needs-translation", "translated")))
                        .text()
                        .title())
                .isEqualTo("One. Due.");
    }

    @Test
    void aSegmentInPiecesIsOne() {
        var target = "<target><mrk mtype='seg' mid='1'/>One<mrk mtype='seg' mid='1'> more</mrk>. "
                + "<mrk mtype='seg' mid='2'>Two</mrk></target>";

        assertThat(read(cut(target)).text().title()).isEqualTo("One more. Two");
    }

    @Test
    void aTargetThatIsMissingIsNamed() {
        assertRefused(file("", SOURCE + TARGET), "xliff.target-missing", "title");
        assertRefused(file("<target/>", SOURCE + TARGET), "xliff.target-missing", "title");
        assertRefused(file("<target state='new'/>", SOURCE), "xliff.no-translation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ελλάδα", "Київ", "北京", "القاهرة", "תל אביב", "🇪🇺"})
    void aTextNeedsNoLatinLetters(String title) {
        assertThat(read(file("<target>" + title + "</target>", SOURCE + TARGET))
                        .text()
                        .title())
                .isEqualTo(title);
    }

    private static final String NAME_SPACE = " xmlns:p='urn:program'";
    private static final String COPY = "<target>Scade <g id=\"1\">oggi</g><x id=\"2\"/>alle 12.</target>";

    private static String withStatus(String attributes, String target) {
        return file(TITLE, SOURCE + target)
                .replace(
                        "<trans-unit id=\"body-1\">",
                        "<trans-unit id=\"body-1\"" + NAME_SPACE + " " + attributes + ">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p:status='NotStarted'", "p:status='not started'", "p:confirmed='0'"})
    void aCopyThatAProgramSaysNobodyHasTranslatedIsNoTranslation(String said) {
        assertRefused(withStatus(said, COPY), "xliff.target-copied", "body-1");
        assertThat(read(withStatus(said, TARGET)).text().body()).isEqualTo(HTML);
        assertThat(read(withStatus(said + " approved='yes'", COPY)).copies()).isEqualTo(1);
        assertThat(read(withStatus(said + " p:locked='true'", COPY)).copies()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"p:status='ManuallyConfirmed'", "p:status='ProofreadConfirmed'", "p:confirmed='1'", "p:other='0'"
            })
    void aCopyThatAProgramSaysIsDoneIsTakenAndCounted(String said) {
        assertThat(read(withStatus(said, COPY)).copies()).isEqualTo(1);
    }

    private static String segmented(String states, String second) {
        return file(TITLE, """
                <source>Scade <g id="1">oggi.</g><x id="2"/>Alle 12.</source>
                <seg-source><mrk mtype="seg" mid="1">Scade <g id="1">oggi.</g></mrk><x id="2"/><mrk mtype="seg" mid="2">Alle 12.</mrk></seg-source>
                <target><mrk mtype="seg" mid="1">Ends <g id="1">today.</g></mrk><x id="2"/><mrk mtype="seg" mid="2">%s</mrk></target>
                <sdl:seg-defs xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0">%s</sdl:seg-defs>""".formatted(second, states));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sdl:seg id='1' conf='Translated'/><sdl:seg id='2'/>",
                "<sdl:seg id='1' conf='Translated'/><sdl:seg id='2' conf=''/>",
                "<sdl:seg id='1' conf='Translated'/><sdl:seg id='2' conf='Draft' origin='mt'><sdl:prev-origin/></sdl:seg>"
            })
    void aSegmentThatTradosSaysIsADraftAndEqualsItsSourceIsNoTranslation(String states) {
        assertRefused(segmented(states, "Alle 12."), "xliff.target-copied", "body-1");
        assertThat(read(segmented(states, "At noon.")).text().body())
                .isEqualTo("<p>Ends <strong>today.</strong><br>At noon.</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sdl:seg id='1' conf='Draft'/><sdl:seg id='2' conf='Translated'/>",
                "<sdl:seg id='1'/><sdl:seg id='2' conf='ApprovedSignOff' locked='true'/>",
                "<sdl:seg id='2' conf='Draft' locked='true'/>",
                ""
            })
    void aSegmentThatIsTranslatedOrLockedMayEqualItsSource(String states) {
        assertThat(read(segmented(states, "Alle 12.")).text().body())
                .isEqualTo("<p>Ends <strong>today.</strong><br>Alle 12.</p>");
    }

    /** An editor that saved the file anew leaves the declaration as it was; a server puts lines before it. */
    @Test
    void theFileMayBeginAsXmlDoesNot() {
        for (var before : List.of("\n", " \r\n", "\ufeff\n")) {
            assertThat(read(before + whole()).text().body()).isEqualTo(HTML);
        }
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var bytes = ("\ufeff" + whole()).getBytes(charset);

            assertThat(XliffDocument.read(new ByteArrayInputStream(bytes))
                            .get(0)
                            .text()
                            .body())
                    .isEqualTo(HTML);
        }
        assertRefused("\n".repeat(100), "xliff.other-format");
    }

    @Test
    void theFileMayBeLaidOutAnew() {
        var file = whole().replace("><![CDATA[", ">\n    <![CDATA[").replace("]]></", "]]>\n  </");

        assertThat(read(file).text().body()).isEqualTo(HTML);
    }

    @Test
    void languagesMayBeInCapitalsAndHaveACountry() {
        var file = whole().replace("\"it\"", "\"IT-it\"").replace("\"en\"", "\"EN_GB\"");

        assertThat(read(file).text().body()).isEqualTo(HTML);
    }

    @Test
    void theFileMayBeInUtf16OrBeginWithAMark() {
        var file = whole().replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"");
        for (var bytes : List.of(
                file.getBytes(StandardCharsets.UTF_16),
                ("\ufeff" + file).getBytes(StandardCharsets.UTF_16LE),
                ("\ufeff" + whole()).getBytes(StandardCharsets.UTF_8),
                whole().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))) {
            assertThat(XliffDocument.read(new ByteArrayInputStream(bytes))
                            .get(0)
                            .text())
                    .isEqualTo(new XliffText("Call", "", HTML));
        }
    }
}
