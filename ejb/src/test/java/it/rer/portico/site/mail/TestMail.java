package it.rer.portico.site.mail;

import static it.rer.portico.platform.language.Language.ITALIAN;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.Pages;
import it.rer.portico.desk.workflow.Workflow;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.Ports;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A mail server that speaks SMTP and asks for a password, and a draft of bruno's that gives a reason to write: anna may publish it, carla
 * only elsewhere.
 */
public final class TestMail implements AutoCloseable {

    static final String HOST = "127.0.0.1";

    static final int PORT = Ports.free();

    private final Container container;
    private final long page;
    private final GreenMail server = new GreenMail(new ServerSetup(PORT, HOST, ServerSetup.PROTOCOL_SMTP));

    public TestMail(Container container) {
        this.container = container;
        container.put(Configuration.class, configuration(Map.of(Option.MAIL_SECURITY, "none")));
        var editor = new Editor(container);
        page = editor.page(null, "accordi");
        editor.write(page, ITALIAN, "Accordi però nuovi");
        var desk = new Desk(container);
        desk.seat("anna", Role.PUBLISHER, null);
        desk.seat("bruno", Role.AUTHOR, null);
        desk.seat("carla", Role.PUBLISHER, editor.page(null, "altrove"));
        start();
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
    Container anotherNode(Map<Option, String> more) {
        var node = container.anotherNode();
        node.put(Configuration.class, configuration(more));
        return node;
    }

    void start() {
        server.start();
        server.setUser("portico", "parola");
    }

    void stop() {
        server.stop();
    }

    @Override
    public void close() {
        stop();
    }

    /** The page that the draft is of. */
    public long page() {
        return page;
    }

    /** Bruno asks for a review of the draft. */
    public void ask(String note) {
        ask("bruno", Roles.AUTHOR, note);
    }

    public void ask(String login, String role, String note) {
        container.as(login, Set.of(role), () -> container
                .get(Workflow.class)
                .requestReview(page, Map.of(ITALIAN, version()), note));
    }

    /** Anna gives the draft back. */
    public void giveBack(String reason) {
        container.as("anna", Set.of(Roles.PUBLISHER), () -> container
                .get(Workflow.class)
                .giveBack(page, Map.of(ITALIAN, version()), reason));
    }

    /** Anna publishes the draft. */
    public void publish() {
        container.as("anna", Set.of(Roles.PUBLISHER), () -> container
                .get(Workflow.class)
                .publish(page, Map.of(ITALIAN, version())));
    }

    private long version() {
        return container.get(Pages.class).getTranslation(page, ITALIAN).version();
    }

    Outbox outbox() {
        return container.get(Outbox.class);
    }

    /** Identities of the e-mails that are to be sent now. */
    public List<Long> due() {
        return outbox().due();
    }

    /** Sends what is to be sent now. */
    public void deliver() {
        due().forEach(outbox()::deliver);
    }

    /** What the server has received, in that order. */
    public List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    public static String text(MimeMessage message) throws IOException, MessagingException {
        return message.getContent().toString().replace("\r\n", "\n");
    }
}
