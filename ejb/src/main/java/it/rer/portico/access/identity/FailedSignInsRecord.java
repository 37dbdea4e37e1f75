package it.rer.portico.access.identity;

import it.rer.portico.access.audit.Audit;
import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.platform.context.Caller;
import it.rer.portico.platform.context.Internal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Writes counts of failed sign-ins to the audit log. */
@Stateless
@Internal(Internal.Scope.PACKAGE)
public class FailedSignInsRecord {

    /**
     * A number of failed or refused sign-ins.
     *
     * @param login as it was entered, unless it may be a password; empty for several together
     * @param sender a pseudonym of the sender that changes each day; empty for several together
     */
    public record Failures(AuditAction action, String login, String sender, int count) {}

    @Inject
    private Audit audit;

    /** Writes an entry for each count. */
    public void write(List<Failures> failed) {
        failed.forEach(each -> audit.record(
                Caller.SYSTEM, each.action(), null, null, each.login(), (each.count() + " " + each.sender()).strip()));
    }
}
