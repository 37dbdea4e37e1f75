package it.rer.portico.desk.workflow;

import it.rer.portico.access.audit.Audit;
import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.PageAudit;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.Review;
import it.rer.portico.content.page.Translation;
import it.rer.portico.platform.context.Caller;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.language.Language;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records each step of a text's workflow in the audit log and sends e-mails about it, in the caller's transaction. The methods named
 * <em>due…</em> are for steps done by the timer: the log then names no editor, and nobody is left out of the e-mails as the one who acted.
 */
@Stateless
@Internal(Internal.Scope.PACKAGE)
public class Report {

    @Inject
    private Pages pages;

    @Inject
    private ReviewEmails emails;

    @Inject
    private PageAudit pageAudit;

    @Inject
    private Audit audit;

    /** The login name of who requested the review of a draft; to be read before the review ends. */
    public Optional<String> whoWaits(long pageId, Language language) {
        return pages.findTranslation(pageId, language).map(Translation::review).flatMap(Review::awaitedBy);
    }

    /** Reports that a review was requested. */
    public void requested(long pageId, Language language, String note) {
        emails.requested(pageId, language, note);
        pageAudit.record(AuditAction.REVIEW_REQUESTED, pageId, language, note);
    }

    /** Reports that a draft was given back. */
    public void returned(Optional<String> whoWaited, long pageId, Language language, String reason) {
        whoWaited.ifPresent(login -> emails.returned(login, pageId, language, reason));
        pageAudit.record(AuditAction.REVIEW_REFUSED, pageId, language, reason);
    }

    /** Reports that a text was published. */
    public void published(Optional<String> whoWaited, long pageId, Language language) {
        whoWaited.ifPresent(login -> emails.published(login, pageId, language));
        var published = pages.getTranslation(pageId, language).published().orElseThrow();
        pageAudit.record(AuditAction.PUBLISHED, pageId, language, String.valueOf(published.number()));
    }

    /** Records another step, of which nobody is notified. */
    public void noted(AuditAction action, long pageId, Language language, String detail) {
        pageAudit.record(action, pageId, language, detail);
    }

    /** Reports that a scheduled draft was published. */
    public void duePublished(Optional<String> whoWaited, Translation translation) {
        whoWaited.ifPresent(
                login -> emails.duePublished(login, translation.page().id(), translation.language()));
        record(
                AuditAction.PUBLISHED,
                translation,
                String.valueOf(translation.newest().number()));
    }

    /**
     * Reports that a scheduled draft could not be published.
     *
     * @param errors number of its errors
     */
    public void dueHeld(Translation translation, int errors) {
        long pageId = translation.page().id();
        var language = translation.language();
        Stream.concat(
                        translation.review().awaitedBy().stream(),
                        audit.actor(AuditAction.SCHEDULED, pageId, language).stream())
                .collect(Collectors.toSet())
                .forEach(login -> emails.dueHeld(login, pageId, language));
        record(AuditAction.SCHEDULE_FAILED, translation, String.valueOf(errors));
    }

    /** Reports that a text was withdrawn as scheduled. */
    public void dueWithdrawn(Translation translation) {
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
