package it.rer.portico.site.mail;

import it.rer.portico.platform.error.PorticoException;

/** The test e-mail could not be sent. */
public class MailFailedException extends PorticoException {

    private static final long serialVersionUID = 1L;

    /** @param reason the mail server's own words */
    MailFailedException(String reason) {
        super("mail.failed", reason);
    }

    /** There is no mail server. */
    MailFailedException() {
        super("mail.none");
    }
}
