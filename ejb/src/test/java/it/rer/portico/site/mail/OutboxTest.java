package it.rer.portico.site.mail;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.Pages;
import it.rer.portico.desk.workflow.Workflow;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.setting.SettingName;
import it.rer.portico.setting.Settings;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Ports;
import it.rer.portico.testing.Race;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a mail server that speaks SMTP and asks for a password. */
@OnEveryPlatform
class OutboxTest {

    private static final String HOST = "127.0.0.1";

    private static final int PORT = Ports.free();

    private final Container container;
    private final Editor editor;
    private final long page;
    private final GreenMail mail;

    OutboxTest(Container container) {
        this.container = container;
        mail = new GreenMail(new ServerSetup(PORT, HOST, ServerSetup.PROTOCOL_SMTP));
        container.put(Configuration.class, configuration(Map.of(Option.MAIL_SECURITY, "none")));
        editor = new Editor(container);
        page = editor.page(null, "accordi");
        editor.write(page, ITALIAN, "Accordi però nuovi");
        var desk = new Desk(container);
        desk.seat("anna", Role.PUBLISHER, null);
        desk.seat("bruno", Role.AUTHOR, null);
        desk.seat("carla", Role.PUBLISHER, editor.page(null, "altrove"));
    }

    @BeforeEach
    void open() {
        mail.start();
        mail.setUser("portico", "parola");
    }

    @AfterEach
    void close() {
        mail.stop();
    }

    private static Configuration configuration(Map<Option, String> more) {
        var options = new EnumMap<>(Map.of(
                Option.BASE_URL, "https://www.example.org/relazioni",
                Option.MAIL_HOST, HOST,
                Option.MAIL_PORT, String.valueOf(PORT),
                Option.MAIL_USER, "portico",
                Option.MAIL_PASSWORD, "parola"));
        options.putAll(more);
        return TestConfiguration.with(options);
    }

    /** Another node upon the same database, configured as the first, but for some options. */
    private Container anotherNode(Map<Option, String> more) {
        var node = container.anotherNode();
        node.put(Configuration.class, configuration(more));
        return node;
    }

    private Outbox outbox() {
        return container.get(Outbox.class);
    }

    private long version() {
        return container.get(Pages.class).getTranslation(page, ITALIAN).version();
    }

    private void ask(String note) {
        container.as("bruno", Set.of(Roles.AUTHOR), () -> container
                .get(Workflow.class)
                .requestReview(page, Map.of(ITALIAN, version()), note));
    }

    private void publish() {
        container.as("anna", Set.of(Roles.PUBLISHER), () -> container
                .get(Workflow.class)
                .publish(page, Map.of(ITALIAN, version())));
    }

    private void deliver() {
        outbox().due().forEach(outbox()::deliver);
    }

    private static String text(MimeMessage message) throws IOException, MessagingException {
        return message.getContent().toString().replace("\r\n", "\n");
    }

    @Test
    void whoMayPublishThereIsToldThatADraftWaits() throws Exception {
        ask("Mancano le date.\nLe hai?");
        assertThat(mail.getReceivedMessages()).isEmpty();

        deliver();

        assertThat(mail.getReceivedMessages()).hasSize(1);
        var email = mail.getReceivedMessages()[0];
        assertThat(email.getAllRecipients()).extracting(Object::toString).containsExactly("anna@example.org");
        assertThat(email.getFrom())
                .extracting(Object::toString)
                .containsExactly("Relazioni internazionali <noreply@www.example.org>");
        assertThat(email.getSubject()).isEqualTo("Da rivedere: Accordi però nuovi / To review: Accordi però nuovi");
        assertThat(email.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(text(email))
                .contains("bruno chiede di rivedere la pagina «Accordi però nuovi», testo in italiano.")
                .contains("bruno asks you to review the page “Accordi però nuovi”, Italian text.")
                .contains("    Mancano le date.\n    Le hai?\n")
                .contains("https://www.example.org/relazioni/redazione/pubblica?id=" + page + "&text=it");
        assertThat(outbox().due()).isEmpty();
    }

    @Test
    void whoAskedIsToldThatTheDraftComesBack() throws Exception {
        ask("");
        deliver();

        container.as("anna", Set.of(Roles.PUBLISHER), () -> container
                .get(Workflow.class)
                .giveBack(page, Map.of(ITALIAN, version()), "Troppo lunga."));
        deliver();

        assertThat(mail.getReceivedMessages()).hasSize(2);
        var email = mail.getReceivedMessages()[1];
        assertThat(email.getAllRecipients()).extracting(Object::toString).containsExactly("bruno@example.org");
        assertThat(email.getSubject()).startsWith("Da correggere: ");
        assertThat(text(email)).contains("    Troppo lunga.\n");
    }

    @Test
    void whoAskedIsToldThatTheTextIsPublished() throws Exception {
        ask("");
        deliver();

        publish();
        deliver();

        assertThat(mail.getReceivedMessages()).hasSize(2);
        var email = mail.getReceivedMessages()[1];
        assertThat(email.getAllRecipients()).extracting(Object::toString).containsExactly("bruno@example.org");
        assertThat(email.getSubject()).startsWith("Pubblicata: ");
    }

    @Test
    void nobodyIsToldOfTheirOwnDeeds() {
        container.as("anna", Set.of(Roles.PUBLISHER), () -> container
                .get(Workflow.class)
                .requestReview(page, Map.of(ITALIAN, version()), ""));
        publish();

        assertThat(outbox().due()).isEmpty();
    }

    @Test
    void aDeadServerStopsNobodyAndTheLetterIsSentOnceItLives() {
        mail.stop();
        ask("");

        deliver();
        assertThat(outbox().due()).isEmpty();
        publish();

        container.clock().advance(Duration.ofMinutes(1));
        open();
        deliver();
        assertThat(mail.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aLetterIsGivenUpAfterDays() {
        mail.stop();
        ask("");
        container.clock().advance(Duration.ofDays(4));

        deliver();

        container.clock().advance(Duration.ofDays(1));
        assertThat(outbox().due()).isEmpty();
    }

    @Test
    void twoNodesSendALetterOnce() {
        ask("");
        var email = outbox().due().get(0);
        var other = anotherNode(Map.of(Option.MAIL_SECURITY, "none")).get(Outbox.class);
        var sent = new AtomicInteger();

        assertThat(Race.run(List.of(
                        () -> outbox().deliver(email) && sent.incrementAndGet() > 0,
                        () -> other.deliver(email) && sent.incrementAndGet() > 0)))
                .isEmpty();

        assertThat(sent).hasValue(1);
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void nothingIsToldToAServerThatCannotKeepASecret() {
        assertPutOff(anotherNode(Map.of()));
    }

    @Test
    void nothingIsToldToAServerThatNobodyVouchesFor() {
        mail.stop();
        var secret = new GreenMail(new ServerSetup(PORT, HOST, ServerSetup.PROTOCOL_SMTPS));
        secret.start();
        try {
            assertPutOff(anotherNode(Map.of(Option.MAIL_SECURITY, "tls")));
            assertThat(secret.getReceivedMessages()).isEmpty();
        } finally {
            secret.stop();
        }
    }

    private void assertPutOff(Container node) {
        var box = node.get(Outbox.class);
        box.add("anna@example.org", "Da rivedere", "Un testo che non è di tutti.");
        var email = box.due().get(0);

        assertThat(box.deliver(email)).isFalse();

        assertThat(box.due()).isEmpty();
        node.clock().advance(Duration.ofMinutes(1));
        assertThat(box.due()).containsExactly(email);
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void lettersComeFromWhomTheSiteNames() throws Exception {
        settings().change(SettingName.MAIL_SENDER, ITALIAN, "redazione@example.org");
        settings().change(SettingName.MAIL_SENDER_NAME, ITALIAN, "Città, \"redazione\"");
        ask("");

        deliver();

        var sender = (InternetAddress) mail.getReceivedMessages()[0].getFrom()[0];
        assertThat(sender.getAddress()).isEqualTo("redazione@example.org");
        assertThat(sender.getPersonal()).isEqualTo("Città, \"redazione\"");
    }

    @Test
    void aSiteThatWantsNoLettersWritesNone() {
        settings().change(SettingName.MAIL_LETTERS, ITALIAN, "no");

        ask("");

        assertThat(outbox().due()).isEmpty();
    }

    @Test
    void anAdministratorTriesTheServer() throws Exception {
        new Desk(container).seat("ada", Role.ADMINISTRATOR, null);

        container.as("ada", Set.of(Roles.ADMINISTRATOR), check()::sendTest);

        var email = mail.getReceivedMessages()[0];
        assertThat(email.getAllRecipients()).extracting(Object::toString).containsExactly("ada@example.org");
        assertThat(email.getSubject()).isEqualTo("Prova della posta / Mail test");
        assertThat(text(email)).contains("gli avvisi alla redazione arrivano").contains("e-mails to editors arrive");
    }

    @Test
    void anAdministratorIsToldWhyATestFails() {
        new Desk(container).seat("ada", Role.ADMINISTRATOR, null);
        mail.stop();

        assertThatExceptionOfType(MailFailedException.class)
                .isThrownBy(() -> container.as("ada", Set.of(Roles.ADMINISTRATOR), check()::sendTest))
                .satisfies(e -> assertThat(e.key()).isEqualTo("mail.failed"))
                .satisfies(e -> assertThat(e.arguments().toString()).contains(HOST));
        assertThat(outbox().due()).isEmpty();
    }

    private MailCheck check() {
        return container.get(MailCheck.class);
    }

    private Settings settings() {
        return container.get(Settings.class);
    }

    @Test
    void withoutAServerNothingIsKept() {
        var silent = container.anotherNode();

        silent.get(Outbox.class).add("anna@example.org", "a", "b");

        assertThat(outbox().due()).isEmpty();
    }
}
