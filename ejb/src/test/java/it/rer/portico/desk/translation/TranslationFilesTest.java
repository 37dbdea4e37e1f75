package it.rer.portico.desk.translation;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import it.rer.portico.access.audit.AuditFilter;
import it.rer.portico.access.audit.AuditLog;
import it.rer.portico.access.permission.NotAllowedException;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.Drafting;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageNotFoundException;
import it.rer.portico.content.page.PageText;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.xliff.XliffException;
import it.rer.portico.desk.history.History;
import it.rer.portico.desk.writing.EditingSession;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnEveryPlatform
class TranslationFilesTest {

    private static final String BODY = "<h2 id=\"content-scadenza\">Scadenza</h2>"
            + "<p>Entro <strong>venerdì</strong>, <a href=\"page:7\">qui</a>.</p>";

    private final Container container;
    private final TranslationFiles files;
    private final Editor editor;
    private final long section;
    private final long page;

    TranslationFilesTest(Container container) {
        this.container = container;
        files = container.get(TranslationFiles.class);
        editor = new Editor(container);
        section = editor.page(null, "accordi");
        page = editor.page(section, "bando");
        write(BODY);
        editor.publish(page, ITALIAN);
        new Desk(container).seat("anna", Role.AUTHOR, section);
    }

    private void write(String body) {
        container
                .get(Drafting.class)
                .write(
                        page,
                        ITALIAN,
                        editor.version(page, ITALIAN),
                        new PageText(new PageContent("Bando", "Un bando", body)),
                        null);
    }

    private <T> T asAnna(Callable<T> work) {
        return container.as("anna", Set.of(Roles.AUTHOR), work);
    }

    private String export(long pageId, boolean withBranch) {
        return new String(asAnna(() -> files.export(pageId, withBranch, ITALIAN)), UTF_8);
    }

    private List<ReceivedPage> receive(String file) {
        return asAnna(() -> files.receive(new ByteArrayInputStream(file.getBytes(UTF_8)), "dal traduttore"));
    }

    /** The file as a translator returns it, with a target in every unit. */
    private static String translated(String file) {
        return file.replaceAll(
                        "(?s)<source>(.*?)</source>(?:<target[^>]*>.*?</target>)?",
                        "<source>$1</source><target>$1</target>")
                .replaceAll("<target>Bando</target>", "<target>Call</target>")
                .replaceAll("<target>Scadenza</target>", "<target>Deadline</target>")
                .replaceAll("(<target>.*?)venerdì", "$1Friday");
    }

    @Test
    void anImportedPageIsADraftWithItsMarkupBasedOnTheExportedRevision() {
        var received = receive(translated(export(page, false)));

        assertThat(received)
                .extracting(ReceivedPage::pageId, ReceivedPage::title, ReceivedPage::added, ReceivedPage::sourceChanged)
                .containsExactly(tuple(page, "Call", true, false));
        var text = asAnna(() -> container.get(History.class).text(page, ENGLISH, 1));
        assertThat(text.content().body())
                .contains(">Deadline</h2>")
                .contains("<strong>Friday</strong>")
                .contains("<a href=\"page:7\">qui</a>");
        assertThat(text.note()).isEqualTo("dal traduttore");
        var state = asAnna(() -> container.get(EditingSession.class).open(page, ENGLISH));
        assertThat(state.source().madeFrom()).isEqualTo(state.source().newest());
        assertThat(state.text().hasDraft()).isTrue();
        assertThat(state.source().stale()).isFalse();
    }

    @Test
    void importingTheSameFileAgainChangesNothing() {
        var file = translated(export(section, true));
        receive(file);
        var noted = container.get(AuditLog.class).read(AuditFilter.NONE, 0, 1).total();

        assertThat(receive(file)).isNotEmpty().allMatch(ReceivedPage::same);
        assertThat(asAnna(() -> container.get(EditingSession.class).open(page, ENGLISH))
                        .text()
                        .number())
                .isEqualTo(1);
        assertThat(container.get(AuditLog.class).read(AuditFilter.NONE, 0, 1).total())
                .isEqualTo(noted);

        var other = receive(file.replace("<target>Call</target>", "<target>Notice</target>"));
        assertThat(other).extracting(ReceivedPage::same).containsExactly(true, false);
    }

    @Test
    void aTitleInAnotherScriptOrWithoutLettersGivesAnAddress() {
        editor.draft(null, ENGLISH, "ellada");
        var file = translated(export(section, true));
        var titles = file.replaceFirst("<target>[^<]*</target>", "<target>Ελλάδα</target>")
                .replace("<target>Call</target>", "<target>🎉 !</target>");

        receive(titles);

        assertThat(editor.path(section, ENGLISH)).isEqualTo("ellada-2");
        assertThat(editor.path(page, ENGLISH)).isEqualTo("ellada-2/page");
    }

    @Test
    void aBranchIsExportedWithAllPagesBelow() {
        assertThat(export(section, true)).contains("page:" + section + "\"", "page:" + page + "\"");
        assertThat(export(section, false)).doesNotContain("page:" + page + "\"");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> asAnna(() -> files.export(section, true, ENGLISH)));
    }

    @Test
    void ifTheSourceChangedMeanwhileTheTranslationIsOutdated() {
        var file = translated(export(page, false));
        write("<p>Prorogato.</p>");
        editor.publish(page, ITALIAN);

        assertThat(receive(file)).extracting(ReceivedPage::sourceChanged).containsExactly(true);

        assertThat(asAnna(() -> container.get(EditingSession.class).open(page, ENGLISH))
                        .source()
                        .stale())
                .isTrue();
    }

    @Test
    void ofADamagedFileNothingIsStored() {
        var file = translated(export(section, true));
        int end = file.lastIndexOf("</trans-unit>");

        assertThatExceptionOfType(XliffException.class)
                .isThrownBy(() -> receive(file.substring(0, end)))
                .satisfies(fault -> assertThat(fault.line()).isGreaterThan(1));

        assertNothingWritten();
    }

    @Test
    void ofAFileWithAPageOfAnotherSectionNothingIsStored() {
        long foreign = editor.page(null, "europa");
        var both = translated(new String(files(foreign), UTF_8));

        assertThatExceptionOfType(XliffException.class)
                .isThrownBy(() -> receive(both))
                .withCauseInstanceOf(NotAllowedException.class)
                .satisfies(fault -> assertThat(fault.line()).isGreaterThan(lineOf(both, "page:" + page + "\"")))
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(lineOf(both, "page:" + foreign + "\"")))
                .satisfies(fault -> assertThat(fault.arguments()).contains(String.valueOf(foreign)));

        assertNothingWritten();
    }

    @Test
    void aMissingPageIsReportedWithItsLine() {
        var file = translated(export(page, false)).replaceFirst("page:\\d+", "page:99999");

        assertThatExceptionOfType(XliffException.class)
                .isThrownBy(() -> receive(file))
                .withCauseInstanceOf(PageNotFoundException.class)
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(lineOf(file, "page:99999")))
                .satisfies(fault -> assertThat(fault.arguments()).contains("99999"));
    }

    private static int lineOf(String file, String words) {
        return (int) file.substring(0, file.indexOf(words)).lines().count();
    }

    /** Both pages in one file, that of the other section last. */
    private byte[] files(long foreign) {
        var own = export(page, false);
        new Desk(container).seat("bruno", Role.AUTHOR, foreign);
        var other = new String(
                container.as("bruno", Set.of(Roles.AUTHOR), () -> files.export(foreign, false, ITALIAN)), UTF_8);
        var file = other.substring(other.indexOf("<file"), other.lastIndexOf("</file>") + "</file>".length());
        return own.replace("</xliff>", file + "</xliff>").getBytes(UTF_8);
    }

    @Test
    void aRevisionOfAnotherPageIsNotTakenForTheSource() {
        var file = translated(export(page, false)).replaceAll("revision:\\d+", "revision:999999");

        assertThatExceptionOfType(XliffException.class)
                .isThrownBy(() -> receive(file))
                .havingCause()
                .isInstanceOfSatisfying(InvalidInputException.class, fault -> assertThat(fault.key())
                        .isEqualTo("xliff.revision"));

        assertNothingWritten();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ελλάδα", "北京", "★"})
    void aTitleWithoutLatinLettersIsTaken(String title) {
        var file = translated(export(page, false)).replace("<target>Call</target>", "<target>" + title + "</target>");

        assertThat(receive(file)).extracting(ReceivedPage::title).containsExactly(title);

        var text = asAnna(() -> container.get(History.class).text(page, ENGLISH, 1));
        assertThat(text.content().title()).isEqualTo(title);
        assertThat(container.<String>inTransaction(() -> container
                        .get(Pages.class)
                        .getTranslation(page, ENGLISH)
                        .slug()
                        .text()))
                .isNotBlank();
    }

    @Test
    void segmentsThatAreTheSameInBothLanguagesAreCounted() {
        var file = translated(export(page, false)); // the description stays “Un bando”

        assertThat(receive(file)).extracting(ReceivedPage::copies).containsExactly(1);
    }

    @Test
    void aCopiedUntranslatedTargetIsRefused() {
        var file = translated(export(page, false))
                .replace("<target>Un bando</target>", "<target state=\"new\">Un bando</target>");

        assertThatExceptionOfType(XliffException.class)
                .isThrownBy(() -> receive(file))
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("xliff.target-copied"))
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(lineOf(file, "<target state=\"new\"")));

        assertNothingWritten();
    }

    private void assertNothingWritten() {
        assertThat(container.get(Pages.class).findTranslation(page, ENGLISH)).isEmpty();
        assertThat(container.get(Pages.class).findTranslation(section, ENGLISH)).isEmpty();
    }
}
