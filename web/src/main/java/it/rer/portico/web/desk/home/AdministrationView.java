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

/** {@code redazione.xhtml}, for administrators: who may sign in, whether e-mails go out, and what was done last. */
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

    /** Whether the services will answer: they know of a role that was just given from the next request on. */
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

    /** How many may sign in, and then do nothing. */
    public long getIdle() {
        return all().stream()
                .filter(account -> account.active() && account.grants().isEmpty())
                .count();
    }

    /** Whether there is a server by which e-mails go. */
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
