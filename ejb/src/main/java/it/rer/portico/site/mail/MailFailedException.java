package it.rer.portico.site.mail;

import it.rer.portico.platform.error.PorticoException;

/** An e-mail that somebody waits for could not be sent. */
public class MailFailedException extends PorticoException {

    private static final long serialVersionUID = 1L;

    /** @param reason as the mail server gives it */
    MailFailedException(String reason) {
        super("mail.failed", reason);
    }

    /** There is no mail server. */
    MailFailedException() {
        super("mail.none");
    }
}
