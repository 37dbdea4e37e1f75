package it.rer.portico.web.desk.setting;

import it.rer.portico.site.mail.MailCheck;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Backs the last part of {@code impostazioni.xhtml}: which mail server is configured, and a test e-mail. */
@Named("mail")
@RequestScoped
public class MailView {

    @Inject
    private Screen screen;

    @Inject
    private MailCheck mail;

    /** The host name of the mail server; empty if none is configured. */
    public String getHost() {
        return mail.host().orElse("");
    }

    /** The sender address of e-mails if the setting is empty. */
    public String getUsualSender() {
        return mail.usualSender();
    }

    /** Sends a test e-mail to the signed-in editor. */
    public void sendTest() {
        if (screen.attempt(mail::sendTest)) {
            screen.redirectTo(ScreenPath.SETTINGS, "mail-test");
        }
    }
}
