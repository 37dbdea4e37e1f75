package it.rer.portico.desk.workflow;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.PageAudit;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.Review;
import it.rer.portico.content.page.Translation;
import it.rer.portico.platform.language.Language;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Writes down what became of a draft, and tells those who wait for it, in the transaction that does it. */
@Stateless
public class Report {

    @Inject
    private Pages pages;

    @Inject
    private ReviewEmails letters;

    @Inject
    private PageAudit audit;

    /** The login name of who asked for the review that a draft is in; to be asked before it ends. */
    public Optional<String> whoWaits(long pageId, Language language) {
        return pages.findTranslation(pageId, language).map(Translation::review).flatMap(Review::awaitedBy);
    }

    /** A review was asked for. */
    public void requested(long pageId, Language language, String note) {
        letters.requested(pageId, language, note);
        audit.record(AuditAction.REVIEW_REQUESTED, pageId, language, note);
    }

    /** A draft was given back. */
    public void returned(Optional<String> whoWaited, long pageId, Language language, String reason) {
        whoWaited.ifPresent(login -> letters.returned(login, pageId, language, reason));
        audit.record(AuditAction.REVIEW_REFUSED, pageId, language, reason);
    }

    /** A text was published. */
    public void published(Optional<String> whoWaited, long pageId, Language language) {
        whoWaited.ifPresent(login -> letters.published(login, pageId, language));
        var published = pages.getTranslation(pageId, language).published().orElseThrow();
        audit.record(AuditAction.PUBLISHED, pageId, language, String.valueOf(published.number()));
    }

    /** Something else was done, for which nobody waits. */
    public void noted(AuditAction action, long pageId, Language language, String detail) {
        audit.record(action, pageId, language, detail);
    }
}
