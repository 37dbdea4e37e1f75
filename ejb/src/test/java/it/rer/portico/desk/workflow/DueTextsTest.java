package it.rer.portico.desk.workflow;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.AuditFilter;
import it.rer.portico.access.audit.AuditLog;
import it.rer.portico.access.audit.AuditRecord;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.Drafting;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageText;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.Translation;
import it.rer.portico.content.page.TranslationState;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.platform.context.Caller;
import it.rer.portico.site.mail.Email;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Scheduled publications and withdrawals, and who gets an e-mail about them. */
@OnEveryPlatform
class DueTextsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Container container;
    private final DueTexts due;
    private final Workflow workflow;
    private final Editor editor;
    private final long page;

    DueTextsTest(Container container) {
        this.container = container;
        container.put(
                Configuration.class,
                TestConfiguration.with(Map.of(
                        Option.BASE_URL, "https://www.example.org/relazioni/", Option.MAIL_HOST, "mail.example.org")));
        due = container.get(DueTexts.class);
        workflow = container.get(Workflow.class);
        editor = new Editor(container);
        page = editor.page(null, "accordi");
        editor.write(page, ITALIAN, "Accordi nuovi");
        var desk = new Desk(container);
        desk.seat("anna", Role.PUBLISHER, null);
        desk.seat("bruno", Role.AUTHOR, null);
    }

    private Translation italian() {
        return container.get(Pages.class).getTranslation(page, ITALIAN);
    }

    private String read() {
        return container.inTransaction(() -> italian().published().orElseThrow().title());
    }

    private void ask() {
        container.as(
                "bruno",
                Set.of(Roles.AUTHOR),
                () -> workflow.requestReview(page, Map.of(ITALIAN, italian().version()), "Leggi?"));
    }

    private void schedule(Instant publish, Instant expire) {
        container.as(
                "anna",
                Set.of(Roles.PUBLISHER),
                () -> workflow.schedule(
                        page, Map.of(ITALIAN, new Schedule(italian().version(), publish, expire))));
        container.inTransaction(() -> container
                .get(EntityManager.class)
                .createQuery("delete from Email l")
                .executeUpdate());
    }

    private void spoil() {
        var body = "<p><a href=\"page:99999\">Il bando perduto</a></p>";
        container
                .get(Drafting.class)
                .write(
                        page,
                        ITALIAN,
                        italian().version(),
                        new PageText(new PageContent("Guasta", "Guasta", body)),
                        null);
    }

    private void look() {
        due.due().forEach(due::carryOut);
    }

    private List<Email> emails() {
        return container.inTransaction(() -> container
                .get(EntityManager.class)
                .createQuery("select l from Email l order by l.recipient", Email.class)
                .getResultList());
    }

    private AuditRecord newestEntry() {
        return container.get(AuditLog.class).read(AuditFilter.NONE, 0, 1).rows().get(0);
    }

    @Test
    void theRequesterOfTheReviewIsNotifiedOfTheScheduledPublication() {
        ask();
        schedule(container.clock().instant().plus(HOUR), null);
        container.clock().advance(HOUR);

        look();

        assertThat(read()).isEqualTo("Accordi nuovi");
        assertThat(emails())
                .extracting(Email::recipient, Email::subject)
                .containsExactly(tuple("bruno@example.org", "Pubblicata: Accordi nuovi / Published: Accordi nuovi"));
        assertThat(emails().get(0).text())
                .contains("La pagina «Accordi nuovi», testo in italiano, è stata pubblicata")
                .contains("https://www.example.org/relazioni/redazione/pubblica?id=" + page + "&text=it");
    }

    @Test
    void aScheduledDraftThatGotErrorsIsNotPublished() {
        var now = container.clock().instant();
        ask();
        schedule(now.plus(HOUR), now.plus(HOUR.multipliedBy(3)));
        spoil();
        container.clock().advance(HOUR);

        look();

        assertThat(read()).isEqualTo("Titolo di accordi");
        assertThat(italian().draft()).isPresent();
        assertThat(italian().publishAt()).isEmpty();
        assertThat(due.due()).isEmpty();
        assertThat(newestEntry().action()).isEqualTo(AuditAction.SCHEDULE_FAILED);
        assertThat(newestEntry().actor()).isEqualTo(Caller.SYSTEM);
        assertThat(newestEntry().detail()).contains("1");
        assertThat(emails())
                .extracting(Email::recipient, Email::subject)
                .containsExactly(
                        tuple("anna@example.org", "Non pubblicata: Guasta / Not published: Guasta"),
                        tuple("bruno@example.org", "Non pubblicata: Guasta / Not published: Guasta"));
    }

    @Test
    void aPublishedTextIsWithdrawnAsScheduledEvenIfTheDraftWasHeld() {
        var now = container.clock().instant();
        schedule(now.plus(HOUR), now.plus(HOUR.multipliedBy(3)));
        spoil();
        container.clock().advance(HOUR);
        look();

        container.clock().advance(HOUR.multipliedBy(2));
        look();

        assertThat(italian().state()).isEqualTo(TranslationState.WITHDRAWN);
    }

    @Test
    void ifAnUnpublishedDraftIsHeldItsWholeScheduleIsRemoved() {
        var now = container.clock().instant();
        editor.withdraw(page, ITALIAN);
        schedule(now.plus(HOUR), now.plus(HOUR.multipliedBy(3)));
        spoil();
        container.clock().advance(HOUR);

        look();

        assertThat(italian().publishAt()).isEmpty();
        assertThat(italian().expireAt()).isEmpty();
    }
}
