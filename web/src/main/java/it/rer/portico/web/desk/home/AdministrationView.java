package it.rer.portico.web.desk.home;

import it.rer.portico.access.audit.AuditFilter;
import it.rer.portico.access.audit.AuditLog;
import it.rer.portico.access.identity.Account;
import it.rer.portico.access.identity.Accounts;
import it.rer.portico.access.role.Roles;
import it.rer.portico.site.mail.MailCheck;
import it.rer.portico.web.desk.audit.LogRow;
import it.rer.portico.web.frame.site.RequestContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * Backs the administrators' part of {@code redazione.xhtml}: how many accounts there are, whether e-mail is sent, and the newest log
 * entries.
 */
@Named("administration")
@RequestScoped
public class AdministrationView {

    private static final int NEWEST = 10;

    @Inject
    private RequestContext requestContext;

    @Inject
    private Accounts accounts;

    @Inject
    private AuditLog log;

    @Inject
    private MailCheck mail;

    @Inject
    private HttpServletRequest request;

    private List<Account> all;
    private List<LogRow> rows;

    /** Whether the services will accept the caller: the container knows of a role that was just granted from the next request on. */
    public boolean isShown() {
        return request.isUserInRole(Roles.ADMINISTRATOR);
    }

    private List<Account> all() {
        if (all == null) {
            all = accounts.list();
        }
        return all;
    }

    public long getActive() {
        return all().stream().filter(Account::active).count();
    }

    public long getSuspended() {
        return all().size() - getActive();
    }

    /** How many active accounts have no role. */
    public long getIdle() {
        return all().stream()
                .filter(account -> account.active() && account.grants().isEmpty())
                .count();
    }

    /** Whether a mail server is configured. */
    public boolean isMailed() {
        return mail.host().isPresent();
    }

    /** The newest entries of the log. */
    public List<LogRow> getRows() {
        if (rows == null) {
            rows = log.read(AuditFilter.NONE, 0, NEWEST).rows().stream()
                    .map(entry -> new LogRow(entry, requestContext.language()))
                    .toList();
        }
        return rows;
    }
}
