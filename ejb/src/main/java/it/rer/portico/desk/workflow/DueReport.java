package it.rer.portico.desk.workflow;

import it.rer.portico.access.audit.Audit;
import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.content.page.Translation;
import it.rer.portico.platform.context.Caller;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down what became of a text by itself, and tells those who wait for it, in the transaction that does it. */
@Stateless
public class DueReport {

    @Inject
    private ReviewEmails letters;

    @Inject
    private Audit audit;

    /** A draft was published. */
    public void published(Optional<String> whoWaited, Translation translation) {
        whoWaited.ifPresent(login -> letters.due(login, translation.page().id(), translation.language()));
        record(
                AuditAction.PUBLISHED,
                translation,
                String.valueOf(translation.newest().number()));
    }

    /**
     * A draft was due and could not be published.
     *
     * @param faults how many bar it from citizens
     */
    public void held(Translation translation, int faults) {
        long pageId = translation.page().id();
        var language = translation.language();
        Stream.concat(
                        translation.review().awaitedBy().stream(),
                        audit.actor(AuditAction.SCHEDULED, pageId, language).stream())
                .collect(Collectors.toSet())
                .forEach(login -> letters.held(login, pageId, language));
        record(AuditAction.SCHEDULE_FAILED, translation, String.valueOf(faults));
    }

    /** A text was withdrawn. */
    public void withdrawn(Translation translation) {
        record(AuditAction.WITHDRAWN, translation, "");
    }

    private void record(AuditAction action, Translation translation, String detail) {
        audit.record(
                Caller.SYSTEM,
                action,
                translation.page().id(),
                translation.language(),
                translation.newest().title(),
                detail);
    }
}
