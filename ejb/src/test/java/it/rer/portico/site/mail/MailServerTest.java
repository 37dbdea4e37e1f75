package it.rer.portico.site.mail;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static it.rer.portico.site.mail.TestMail.HOST;
import static it.rer.portico.site.mail.TestMail.PORT;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import it.rer.portico.platform.config.Option;
import it.rer.portico.setting.SettingName;
import it.rer.portico.setting.Settings;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** To whom e-mails are handed over, and in whose name. */
@OnEveryPlatform
class MailServerTest {

    private final Container container;

    @AutoClose
    private final TestMail mail;

    MailServerTest(Container container) {
        this.container = container;
        mail = new TestMail(container);
    }

    @Test
    void nothingIsToldToAServerThatCannotKeepASecret() {
        assertPutOff(mail.anotherNode(Map.of()));
    }

    @Test
    void nothingIsToldToAServerThatNobodyVouchesFor() {
        mail.stop();
        var secret = new GreenMail(new ServerSetup(PORT, HOST, ServerSetup.PROTOCOL_SMTPS));
        secret.start();
        try {
            assertPutOff(mail.anotherNode(Map.of(Option.MAIL_SECURITY, "tls")));
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
        assertThat(mail.received()).isEmpty();
    }

    @Test
    void lettersComeFromWhomTheSiteNames() throws Exception {
        settings().change(SettingName.MAIL_SENDER, ITALIAN, "redazione@example.org");
        settings().change(SettingName.MAIL_SENDER_NAME, ITALIAN, "Città, \"redazione\"");
        mail.ask("");

        mail.deliver();

        var sender = (InternetAddress) mail.received().get(0).getFrom()[0];
        assertThat(sender.getAddress()).isEqualTo("redazione@example.org");
        assertThat(sender.getPersonal()).isEqualTo("Città, \"redazione\"");
    }

    private Settings settings() {
        return container.get(Settings.class);
    }
}
