package it.rer.portico.web.desk.setting;

import it.rer.portico.site.mail.MailCheck;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code impostazioni.xhtml}, the end: by which server e-mails go, and an e-mail to try it. */
@Named("mail")
@RequestScoped
public class MailView {

    @Inject
    private Screen screen;

    @Inject
    private MailCheck mail;

    /** The name of the mail server; empty if there is none. */
    public String getHost() {
        return mail.host().orElse("");
    }

    /** The address that e-mails come from where the site names none. */
    public String getUsualSender() {
        return mail.usualSender();
    }

    /** Sends whoever is signed in an e-mail. */
    public void sendTest() {
        if (screen.attempt(mail::sendTest)) {
            screen.leaveTo(ScreenPath.SETTINGS, "mail-test");
        }
    }
}
