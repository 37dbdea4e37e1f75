package it.rer.portico.site.mail;

import static it.rer.portico.site.mail.TestMail.HOST;
import static it.rer.portico.site.mail.TestMail.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.OnEveryPlatform;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** An administrator tries the mail server. */
@OnEveryPlatform
class MailCheckTest {

    private final Container container;

    @AutoClose
    private final TestMail mail;

    MailCheckTest(Container container) {
        this.container = container;
        mail = new TestMail(container);
    }

    @Test
    void anAdministratorTriesTheServer() throws Exception {
        new Desk(container).seat("ada", Role.ADMINISTRATOR, null);

        container.as("ada", Set.of(Roles.ADMINISTRATOR), check()::sendTest);

        var email = mail.received().get(0);
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
        assertThat(mail.due()).isEmpty();
    }

    private MailCheck check() {
        return container.get(MailCheck.class);
    }
}
