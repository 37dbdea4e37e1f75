package it.rer.portico.web.desk.setting;

import it.rer.portico.site.mail.MailCheck;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code impostazioni.xhtml}, the end: by which server letters go, and a letter to try it. */
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

    /** The e-mail address that letters come from where the site names none. */
    public String getUsualSender() {
        return mail.usualSender();
    }

    /** Sends whoever is signed in a letter. */
    public void sendTest() {
        if (screen.attempt(mail::sendTest)) {
            screen.leaveTo(ScreenPath.SETTINGS, "mail-test");
        }
    }
}
