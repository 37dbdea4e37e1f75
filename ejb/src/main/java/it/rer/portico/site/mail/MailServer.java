package it.rer.portico.site.mail;

import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.setting.SettingName;
import it.rer.portico.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;

/**
 * Sends e-mails by SMTP (RFC 5321) through the server that the operator configured. They carry {@code Auto-Submitted} (RFC 3834), so that
 * no out-of-office reply comes back.
 */
@ApplicationScoped
@Internal
public class MailServer {

    /** Timeout for connecting, reading and writing. */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Inject
    private Configuration configuration;

    @Inject
    private Settings settings;

    /** Whether a server is configured; without one no e-mail is stored or sent. */
    public boolean isConfigured() {
        return !host().isEmpty();
    }

    /** Whether editors get e-mails: a server is configured, and the settings do not turn e-mails off. */
    boolean isWanted() {
        return isConfigured() && settings.texts().emailsWanted();
    }

    /** Its host name; empty if none is configured. */
    String host() {
        return configuration.text(Option.MAIL_HOST);
    }

    /** The sender's address of e-mails if the settings have none. */
    String usualSender() {
        var chosen = configuration.text(Option.MAIL_SENDER);
        return chosen.isEmpty()
                ? "noreply@" + URI.create(configuration.text(Option.BASE_URL)).getHost()
                : chosen;
    }

    /**
     * Sends an e-mail, and returns when the server has accepted it.
     *
     * @throws MessagingException if the server cannot be reached or refuses the e-mail
     */
    void send(Email email, Instant now) throws MessagingException {
        var message = new MimeMessage(session());
        message.setFrom(sender());
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(email.recipient()));
        message.setSubject(email.subject(), StandardCharsets.UTF_8.name());
        message.setText(email.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
        message.setHeader("Auto-Submitted", "auto-generated");
        Transport.send(message);
    }

    private InternetAddress sender() throws MessagingException {
        var texts = settings.texts();
        var chosen = texts.text(SettingName.MAIL_SENDER);
        var sender = new InternetAddress(chosen.isEmpty() ? usualSender() : chosen);
        try {
            sender.setPersonal(texts.text(SettingName.MAIL_SENDER_NAME), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError("Java knows UTF-8", e);
        }
        return sender;
    }

    private Session session() {
        var tls = configuration.text(Option.MAIL_SECURITY);
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", host());
        properties.put("mail.smtp.port", configuration.text(Option.MAIL_PORT));
        properties.put("mail.smtp.connectiontimeout", String.valueOf(TIMEOUT.toMillis()));
        properties.put("mail.smtp.timeout", String.valueOf(TIMEOUT.toMillis()));
        properties.put("mail.smtp.writetimeout", String.valueOf(TIMEOUT.toMillis()));
        properties.put("mail.smtp.ssl.enable", String.valueOf(tls.equals("tls")));
        properties.put("mail.smtp.starttls.enable", String.valueOf(tls.equals("starttls")));
        properties.put("mail.smtp.starttls.required", String.valueOf(tls.equals("starttls")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        var user = configuration.text(Option.MAIL_USER);
        properties.put("mail.smtp.auth", String.valueOf(!user.isEmpty()));
        return Session.getInstance(properties, user.isEmpty() ? null : new Credentials(user, password()));
    }

    private String password() {
        return configuration.text(Option.MAIL_PASSWORD);
    }

    private static final class Credentials extends Authenticator {

        private final String user;
        private final String password;

        private Credentials(String user, String password) {
            this.user = user;
            this.password = password;
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(user, password);
        }
    }
}
