package it.rer.portico.site.mail;

import it.rer.portico.access.identity.Account;
import it.rer.portico.access.identity.Directory;
import it.rer.portico.access.role.Roles;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.context.Caller;
import it.rer.portico.platform.language.Language;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Shows administrators the configured mail server and sends a test e-mail through it. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@Interceptors(DeskBulkhead.class)
public class MailCheck {

    private static final String BUNDLE = MailCheck.class.getPackageName() + ".emails";

    @Resource
    private SessionContext session;

    @Inject
    private MailServer server;

    @Inject
    private Directory directory;

    @Inject
    private Clock clock;

    /** The host name of the server; empty if the operator has configured none. */
    public Optional<String> host() {
        return Optional.of(server.host()).filter(host -> !host.isEmpty());
    }

    /** The sender's address of e-mails if the settings have none. */
    public String usualSender() {
        return server.usualSender();
    }

    /**
     * Sends the caller a test e-mail, and waits until the server has accepted it.
     *
     * @throws MailFailedException if there is no server, it does not answer, or it refuses the e-mail
     */
    public void sendTest() {
        if (!server.isConfigured()) {
            throw new MailFailedException();
        }
        var recipient = directory.find(Caller.of(session)).map(Account::email).orElseThrow();
        var now = clock.instant();
        try {
            server.send(
                    new Email(
                            recipient, inAllLanguages("test.subject", " / "), inAllLanguages("test.text", "\n\n"), now),
                    now);
        } catch (MessagingException e) {
            throw new MailFailedException(reason(e));
        }
    }

    private static String reason(MessagingException e) {
        return Optional.ofNullable(e.getMessage()).orElse(e.toString()).strip();
    }

    private static String inAllLanguages(String key, String separator) {
        return Language.ALL.stream()
                .map(language -> ResourceBundle.getBundle(BUNDLE, language.locale(), MailCheck.class.getClassLoader())
                        .getString(key))
                .collect(Collectors.joining(separator));
    }
}
