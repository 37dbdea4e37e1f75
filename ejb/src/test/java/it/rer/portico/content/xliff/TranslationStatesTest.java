package it.rer.portico.content.xliff;

import static it.rer.portico.content.xliff.ProgramsFile.HTML;
import static it.rer.portico.content.xliff.ProgramsFile.SOURCE;
import static it.rer.portico.content.xliff.ProgramsFile.TARGET;
import static it.rer.portico.content.xliff.ProgramsFile.TITLE;
import static it.rer.portico.content.xliff.ProgramsFile.assertRefused;
import static it.rer.portico.content.xliff.ProgramsFile.file;
import static it.rer.portico.content.xliff.ProgramsFile.read;
import static it.rer.portico.content.xliff.ProgramsFile.segmented;
import static it.rer.portico.content.xliff.ProgramsFile.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.content.page.PageContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which unfinished or copied translations are refused, counted or accepted. */
class TranslationStatesTest {

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
    void aCopyOfTheSourceMarkedAsUntranslatedIsRefused(String state) {
        assertRefused(
                file("<target state='" + state + "'>Bando</target>", SOURCE + TARGET), "xliff.target-copied", "title");
        assertRefused(
                file("<target state='" + state + "'> <mrk mtype='seg' mid='1'>Bando</mrk>\n</target>", SOURCE + TARGET),
                "xliff.target-copied",
                "title");
        assertThat(read(file("<target state='" + state + "'>Call</target>", SOURCE + TARGET))
                        .content()
                        .title())
                .as("many tools do not update the state")
                .isEqualTo("Call");
    }

    /** Tools change white space and Unicode forms. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<target state='new'>Scade  <g id='1'>oggi</g><x id='2'/> alle 12. </target>",
                "<target state='new'>Scade <g id='1'>oggi</g><x id='2'/>alle\u00a012.</target>",
                "<target state='new'>Sca\u00adde <g id='1'>oggi</g><x id='2'/>alle\u200b 12.</target>"
            })
    void aCopyThatDiffersOnlyInSpacesIsRefused(String target) {
        assertRefused(file(TITLE, SOURCE + target), "xliff.target-copied", "body-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "\u00a0", "\u200b", "\ufeff", "<mrk mtype='seg' mid='1'>\u00a0</mrk>"})
    void anInvisibleTargetIsMissing(String target) {
        assertRefused(file(TITLE, SOURCE + "<target>" + target + "</target>"), "xliff.target-missing", "body-1");
        assertRefused(file("<target>" + target + "</target>", SOURCE + TARGET), "xliff.target-missing", "title");
    }

    @Test
    void theRefusalNamesThePosition() {
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
    void aFileOfCopiesIsRefusedAtItsFirstUnit() {
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
    void aCopyWithoutAStateIsAcceptedAndCounted(String target) {
        var translation = read(file(target, SOURCE + TARGET));

        assertThat(translation.content().title()).isEqualTo("Bando");
        assertThat(translation.copies()).isEqualTo(1);
        assertThat(read(whole()).copies()).isZero();
    }

    @Test
    void anApprovedUnitIsAcceptedWhateverItsState() {
        var file = file("<target state='new'>Bando</target>", SOURCE + TARGET)
                .replace("<trans-unit id=\"title\"", "<trans-unit id=\"title\" approved=\"yes\"");

        assertThat(read(file).content().title()).isEqualTo("Bando");
        assertRefused(file.replace("approved=\"yes\"", "approved=\"no\""), "xliff.target-copied", "title");
    }

    @Test
    void figuresNeedNoTranslation() {
        var file =
                file("<target state='new'>12.5.2026</target>", SOURCE + TARGET).replace("Bando", "12.5.2026");

        assertThat(read(file).content().title()).isEqualTo("12.5.2026");
        assertThat(read(file).copies()).isZero();
    }

    @Test
    void unitsNotToBeTranslatedStayAsTheyAre() {
        var locked = file("", SOURCE).replace("<trans-unit", "<trans-unit translate=\"no\"");

        assertThat(read(locked).content())
                .isEqualTo(new PageContent("Bando", "", "<p>Scade <strong>oggi</strong><br>alle 12.</p>"));
        assertThat(read(locked).copies()).isZero();
        assertThat(read(locked.replace("<body>", "<body><group translate=\"no\">")
                                .replace("</body>", "</group></body>")
                                .replace("<trans-unit translate=\"no\"", "<trans-unit"))
                        .content()
                        .title())
                .isEqualTo("Bando");
        assertThat(read(file("<target state='new'>Bando</target>", SOURCE + TARGET)
                                .replace("<trans-unit", "<trans-unit translate=\"no\""))
                        .content()
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

    @Test
    void aCopiedSegmentOfAnUntranslatedUnitIsRefused() {
        var half =
                "<target state='needs-translation'><mrk mtype='seg' mid='1'>One.</mrk> <mrk mtype='seg' mid='2'>Due.</mrk>"
                        + "</target>";

        assertRefused(segmented(half), "xliff.target-copied", "title");
        assertThat(read(segmented(half.replace("needs-translation", "translated")))
                        .content()
                        .title())
                .isEqualTo("One. Due.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ελλάδα", "Київ", "北京", "القاهرة", "תל אביב", "🇪🇺"})
    void aTextNeedsNoLatinLetters(String title) {
        assertThat(read(file("<target>" + title + "</target>", SOURCE + TARGET))
                        .content()
                        .title())
                .isEqualTo(title);
    }

    private static final String NAMESPACE = " xmlns:p='urn:program'";
    private static final String COPY = "<target>Scade <g id=\"1\">oggi</g><x id=\"2\"/>alle 12.</target>";

    private static String withStatus(String attributes, String target) {
        return file(TITLE, SOURCE + target)
                .replace(
                        "<trans-unit id=\"body-1\">", "<trans-unit id=\"body-1\"" + NAMESPACE + " " + attributes + ">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p:status='NotStarted'", "p:status='not started'", "p:confirmed='0'"})
    void aCopyThatAToolMarksAsUntranslatedIsRefused(String status) {
        assertRefused(withStatus(status, COPY), "xliff.target-copied", "body-1");
        assertThat(read(withStatus(status, TARGET)).content().body()).isEqualTo(HTML);
        assertThat(read(withStatus(status + " approved='yes'", COPY)).copies()).isEqualTo(1);
        assertThat(read(withStatus(status + " p:locked='true'", COPY)).copies()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"p:status='ManuallyConfirmed'", "p:status='ProofreadConfirmed'", "p:confirmed='1'", "p:other='0'"
            })
    void aCopyThatAToolMarksAsDoneIsAcceptedAndCounted(String status) {
        assertThat(read(withStatus(status, COPY)).copies()).isEqualTo(1);
    }

    private static String tradosFile(String states, String second) {
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
    void aCopiedSegmentThatTradosMarksAsADraftIsRefused(String states) {
        assertRefused(tradosFile(states, "Alle 12."), "xliff.target-copied", "body-1");
        assertThat(read(tradosFile(states, "At noon.")).content().body())
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
    void aTranslatedOrLockedSegmentMayEqualItsSource(String states) {
        assertThat(read(tradosFile(states, "Alle 12.")).content().body())
                .isEqualTo("<p>Ends <strong>today.</strong><br>Alle 12.</p>");
    }
}
