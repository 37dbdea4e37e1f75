package it.rer.portico.desk.translation;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.AuditFilter;
import it.rer.portico.access.audit.AuditLog;
import it.rer.portico.access.audit.AuditRecord;
import it.rer.portico.access.audit.PageAudit;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.ConflictException;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.xliff.XliffException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Race;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Importing a translation file while somebody else works in the same section. */
@OnEveryPlatform
class ReceivingRaceTest {

    private final Container container;
    private final PageAudit audit;
    private final Editor editor;
    private final long section;
    private final long page;

    ReceivingRaceTest(Container container) {
        this.container = container;
        audit = container.get(PageAudit.class);
        editor = new Editor(container);
        section = editor.page(null, "accordi");
        editor.english(section, "agreements");
        page = editor.page(section, "bando");
        new Desk(container).seat("anna", Role.AUTHOR, section);
    }

    /** Imports the section, which already has an English text, and the page below it. */
    private Callable<List<ReceivedPage>> receiving() {
        var files = container.get(TranslationFiles.class);
        Set<String> author = Set.of(Roles.AUTHOR);
        var sent = new String(container.as("anna", author, () -> files.export(section, true, ITALIAN)), UTF_8);
        var back = sent.replaceAll(
                "(?s)<source>(.*?)</source>(?:<target[^>]*>.*?</target>)?", "<source>$1</source><target>$1</target>");
        return () ->
                container.as("anna", author, () -> files.receive(new ByteArrayInputStream(back.getBytes(UTF_8)), ""));
    }

    @Test
    void itWaitsForAPublicationWithoutADeadlockOnTheLog() {
        long other = editor.draft(null, ITALIAN, "europa");

        var failures = Race.overlapping(
                container,
                () -> editor.publish(other, ITALIAN),
                receiving(),
                () -> record(AuditAction.PUBLISHED, other));

        assertThat(failures).isEmpty();
        assertThat(container.get(Pages.class).findTranslation(page, ENGLISH)).isPresent();
        assertThat(container.get(AuditLog.class).read(AuditFilter.NONE, 0, 5).rows())
                .extracting(AuditRecord::action)
                .startsWith(
                        AuditAction.XLIFF_IMPORTED,
                        AuditAction.TEXT_SAVED,
                        AuditAction.XLIFF_IMPORTED,
                        AuditAction.TEXT_SAVED,
                        AuditAction.PUBLISHED);
    }

    @Test
    void itWaitsForAWriterOfOneOfTheTextsWithoutADeadlockOnTheLog() {
        editor.english(page, "call");

        var failures = Race.overlapping(
                container,
                () -> editor.write(page, ENGLISH, "Call for projects"),
                receiving(),
                () -> record(AuditAction.TEXT_SAVED, page));

        assertThat(failures).hasExactlyElementsOfTypes(XliffException.class).allSatisfy(failure -> assertThat(failure)
                .hasCauseInstanceOf(ConflictException.class));
        assertThat(container.<String>inTransaction(() -> container
                        .get(Pages.class)
                        .getTranslation(page, ENGLISH)
                        .newest()
                        .title()))
                .isEqualTo("Call for projects");
    }

    private Object record(AuditAction action, long pageId) {
        audit.record(action, pageId, ITALIAN, "");
        return action;
    }
}
