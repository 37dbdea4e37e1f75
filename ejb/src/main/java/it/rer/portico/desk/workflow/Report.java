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
 * Writes into the log what became of a text, and tells those who wait for it, in the transaction that does it. What is <em>due</em> was
 * done by the timer: the log names no editor then, and nobody is left out of the e-mails.
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

    /** The login name of who asked for the review that a draft is in; to be asked before it ends. */
    public Optional<String> whoWaits(long pageId, Language language) {
        return pages.findTranslation(pageId, language).map(Translation::review).flatMap(Review::awaitedBy);
    }

    /** A review was asked for. */
    public void requested(long pageId, Language language, String note) {
        emails.requested(pageId, language, note);
        pageAudit.record(AuditAction.REVIEW_REQUESTED, pageId, language, note);
    }

    /** A draft was given back. */
    public void returned(Optional<String> whoWaited, long pageId, Language language, String reason) {
        whoWaited.ifPresent(login -> emails.returned(login, pageId, language, reason));
        pageAudit.record(AuditAction.REVIEW_REFUSED, pageId, language, reason);
    }

    /** A text was published. */
    public void published(Optional<String> whoWaited, long pageId, Language language) {
        whoWaited.ifPresent(login -> emails.published(login, pageId, language));
        var published = pages.getTranslation(pageId, language).published().orElseThrow();
        pageAudit.record(AuditAction.PUBLISHED, pageId, language, String.valueOf(published.number()));
    }

    /** Something else was done, for which nobody waits. */
    public void noted(AuditAction action, long pageId, Language language, String detail) {
        pageAudit.record(action, pageId, language, detail);
    }

    /** A draft was due and is published. */
    public void duePublished(Optional<String> whoWaited, Translation translation) {
        whoWaited.ifPresent(
                login -> emails.duePublished(login, translation.page().id(), translation.language()));
        record(
                AuditAction.PUBLISHED,
                translation,
                String.valueOf(translation.newest().number()));
    }

    /**
     * A draft was due and could not be published.
     *
     * @param errors how many it has
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

    /** A text had come to its end and is withdrawn. */
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
