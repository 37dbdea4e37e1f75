package it.rer.portico.web.desk.audit;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.AuditLog;
import it.rer.portico.access.audit.AuditRecord;
import it.rer.portico.access.audit.AuditVerdict;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.web.desk.Paging;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** Backs {@code registro.xhtml}: the audit log with its filter, and the verification of its hash chain. */
@Named("auditLog")
@RequestScoped
public class AuditView {

    @Inject
    private Screen screen;

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    @Inject
    private AuditLog log;

    private ResultPage<AuditRecord> found = new ResultPage<>(List.of(), 0);
    private AuditVerdict verdict;

    /** Keys of the actions in the bundle, after {@code audit.action.}. */
    public static List<String> actionKeys() {
        return Stream.of(AuditAction.values()).map(Texts::key).toList();
    }

    /** Keys of the results of a verification in the bundle, after {@code audit.verdict.}. */
    public static List<String> verdictKeys() {
        return Stream.of(AuditVerdict.Fault.values()).map(Texts::key).toList();
    }

    /** Reads the entries that match the query parameters. */
    public void read() {
        query().rules().forEach(screen::attempt);
        if (screen.isRefused()) {
            return;
        }
        screen.attempt(() -> found = log.read(query().filter(), Paging.before(screen, Paging.ROWS), Paging.ROWS));
    }

    /** Verifies the whole hash chain. */
    public void verify() {
        verdict = log.verify();
    }

    private LogQuery query() {
        return new LogQuery(getActor(), getAction(), getPage(), getFrom(), getTo());
    }

    /** The newest first. */
    public List<LogRow> getRows() {
        return found.rows().stream()
                .map(entry -> new LogRow(entry, requestContext.language()))
                .toList();
    }

    public Paging getPaging() {
        var list = links.to(ScreenPath.AUDIT + "?" + query().parameters());
        return Paging.of(screen, Paging.ROWS, found.total(), list);
    }

    /** The actions to filter by, without {@code UNKNOWN}, which nobody would look for. */
    public List<String> getActions() {
        return Stream.of(AuditAction.values())
                .filter(action -> action != AuditAction.UNKNOWN)
                .map(Texts::key)
                .toList();
    }

    /** The key of the result of the verification; empty if none was asked for. */
    public String getVerdict() {
        return verdict == null ? "" : Texts.key(verdict.fault());
    }

    public boolean isWhole() {
        return verdict != null && verdict.isIntact();
    }

    public long getVerdictNumber() {
        return verdict == null ? 0 : verdict.number();
    }

    public String getVerdictHash() {
        return verdict == null ? "" : verdict.hash();
    }

    public String getActor() {
        return screen.parameter("actor");
    }

    public String getAction() {
        return screen.parameter("action");
    }

    public String getPage() {
        return screen.parameter("page");
    }

    public String getFrom() {
        return screen.parameter("from");
    }

    public String getTo() {
        return screen.parameter("to");
    }
}
