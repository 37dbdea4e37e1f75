package it.rer.portico.desk.workflow;

import static it.rer.portico.site.mail.TestMail.text;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Roles;
import it.rer.portico.site.mail.TestMail;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Who is told of a review, and in which words. */
@OnEveryPlatform
class ReviewEmailsTest {

    @AutoClose
    private final TestMail mail;

    ReviewEmailsTest(Container container) {
        mail = new TestMail(container);
    }

    @Test
    void whoMayPublishThereIsToldThatADraftWaits() throws Exception {
        mail.ask("Mancano le date.\nLe hai?");
        assertThat(mail.received()).isEmpty();

        mail.deliver();

        assertThat(mail.received()).hasSize(1);
        var email = mail.received().get(0);
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
                .contains("https://www.example.org/relazioni/redazione/pubblica?id=" + mail.page() + "&text=it");
        assertThat(mail.due()).isEmpty();
    }

    @Test
    void whoAskedIsToldThatTheDraftComesBack() throws Exception {
        mail.ask("");
        mail.deliver();

        mail.giveBack("Troppo lunga.");
        mail.deliver();

        assertThat(mail.received()).hasSize(2);
        var email = mail.received().get(1);
        assertThat(email.getAllRecipients()).extracting(Object::toString).containsExactly("bruno@example.org");
        assertThat(email.getSubject()).startsWith("Da correggere: ");
        assertThat(text(email)).contains("    Troppo lunga.\n");
    }

    @Test
    void whoAskedIsToldThatTheTextIsPublished() throws Exception {
        mail.ask("");
        mail.deliver();

        mail.publish();
        mail.deliver();

        assertThat(mail.received()).hasSize(2);
        var email = mail.received().get(1);
        assertThat(email.getAllRecipients()).extracting(Object::toString).containsExactly("bruno@example.org");
        assertThat(email.getSubject()).startsWith("Pubblicata: ");
    }

    @Test
    void nobodyIsToldOfTheirOwnDeeds() {
        mail.ask("anna", Roles.PUBLISHER, "");
        mail.publish();

        assertThat(mail.due()).isEmpty();
    }
}
