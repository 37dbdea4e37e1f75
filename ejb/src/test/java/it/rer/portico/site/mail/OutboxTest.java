package it.rer.portico.site.mail;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.config.Option;
import it.rer.portico.setting.SettingName;
import it.rer.portico.setting.Settings;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Race;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** An e-mail waits until it is sent, once, whatever becomes of the mail server. */
@OnEveryPlatform
class OutboxTest {

    private final Container container;

    @AutoClose
    private final TestMail mail;

    OutboxTest(Container container) {
        this.container = container;
        mail = new TestMail(container);
    }

    @Test
    void aDeadServerStopsNobodyAndTheLetterIsSentOnceItLives() {
        mail.stop();
        mail.ask("");

        mail.deliver();
        assertThat(mail.due()).isEmpty();
        mail.publish();

        container.clock().advance(Duration.ofMinutes(1));
        mail.start();
        mail.deliver();
        assertThat(mail.received()).hasSize(2);
    }

    @Test
    void aLetterIsGivenUpAfterDays() {
        mail.stop();
        mail.ask("");
        container.clock().advance(Duration.ofDays(4));

        mail.deliver();

        container.clock().advance(Duration.ofDays(1));
        assertThat(mail.due()).isEmpty();
    }

    @Test
    void twoNodesSendALetterOnce() {
        mail.ask("");
        var email = mail.due().get(0);
        var other = mail.anotherNode(Map.of(Option.MAIL_SECURITY, "none")).get(Outbox.class);
        var sent = new AtomicInteger();

        assertThat(Race.run(List.of(
                        () -> mail.outbox().deliver(email) && sent.incrementAndGet() > 0,
                        () -> other.deliver(email) && sent.incrementAndGet() > 0)))
                .isEmpty();

        assertThat(sent).hasValue(1);
        assertThat(mail.received()).hasSize(1);
    }

    @Test
    void aSiteThatWantsNoLettersWritesNone() {
        container.get(Settings.class).change(SettingName.MAIL_LETTERS, ITALIAN, "no");

        mail.ask("");

        assertThat(mail.due()).isEmpty();
    }

    @Test
    void withoutAServerNothingIsKept() {
        var silent = container.anotherNode();

        silent.get(Outbox.class).add("anna@example.org", "a", "b");

        assertThat(mail.due()).isEmpty();
    }
}
