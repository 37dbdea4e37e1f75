package it.rer.portico.server;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import it.rer.portico.appserver.Waiting;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A mail server that receives the e-mails of the site. */
final class Mailbox implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final GreenMail server;
    private final int port;

    Mailbox(int port) {
        this.port = port;
        server = new GreenMail(new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** The options that make the site send its e-mails here. */
    Map<String, String> options() {
        return Map.of(
                "PORTICO_MAIL_HOST",
                HOST,
                "PORTICO_MAIL_PORT",
                Integer.toString(port),
                "PORTICO_MAIL_SECURITY",
                "none");
    }

    /** Waits for an e-mail whose subject contains some words. */
    MimeMessage await(String words) {
        Waiting.until("No e-mail about " + words, () -> find(words).isPresent());
        return find(words).orElseThrow();
    }

    private Optional<MimeMessage> find(String words) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(email -> subject(email).contains(words))
                .findFirst();
    }

    private static String subject(MimeMessage email) {
        try {
            return email.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
