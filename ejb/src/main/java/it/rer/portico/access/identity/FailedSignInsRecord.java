package it.rer.portico.access.identity;

import it.rer.portico.access.audit.Audit;
import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.platform.context.Caller;
import it.rer.portico.platform.context.Internal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Writes failed sign-ins into the audit log, counted together. */
@Stateless
@Internal(Internal.Scope.PACKAGE)
public class FailedSignInsRecord {

    /**
     * What failed, and how often.
     *
     * @param login as it was typed, unless it may be a password; empty for several that are not told apart
     * @param sender a word for the sender that is another one each day; empty for several
     */
    public record Failures(AuditAction action, String login, String sender, int count) {}

    @Inject
    private Audit audit;

    /** Writes an entry for each. */
    public void write(List<Failures> failed) {
        failed.forEach(each -> audit.record(
                Caller.SYSTEM, each.action(), null, null, each.login(), (each.count() + " " + each.sender()).strip()));
    }
}
