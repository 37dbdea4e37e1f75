package it.rer.portico.desk.workflow;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.permission.PermissionInterceptor;
import it.rer.portico.access.role.InSection;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.change.SiteLockInterceptor;
import it.rer.portico.content.change.SiteLocked;
import it.rer.portico.content.page.PageText;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.Publishing;
import it.rer.portico.content.page.Reviewing;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.PlainText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes texts through review, publication, scheduling and withdrawal. The caller passes the version of the translation that they saw; every
 * method throws {@link it.rer.portico.content.page.ConflictException} if it has been changed since. Permission is checked first, then the
 * version, then the text.
 */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER})
@Interceptors({DeskBulkhead.class, SiteLockInterceptor.class, PermissionInterceptor.class})
public class Workflow {

    @Inject
    private Publishing publishing;

    @Inject
    private Reviewing reviewing;

    @Inject
    private Pages pages;

    @Inject
    private Obstacles obstacles;

    @Inject
    private Report report;

    /**
     * Requests a review of drafts of a page, in all given languages or in none. Everyone who may publish in the section is notified.
     *
     * @param versions by language, the version that the caller saw
     * @param note for the reviewers; may be empty
     * @throws InvalidInputException if no language is given
     * @throws it.rer.portico.content.page.NothingToPublishException if one has no draft
     */
    public void requestReview(@InSection long pageId, Map<Language, Long> versions, String note) {
        var inOrder = named(versions);
        inOrder.forEach((language, version) -> reviewing.request(pageId, language, version, note));
        inOrder.keySet().forEach(language -> report.requested(pageId, language, note));
    }

    /**
     * Gives drafts back to their authors, in all given languages or in none. Their schedule is removed.
     *
     * @param versions by language, the version that the caller saw
     * @param reason what has to be changed
     * @throws InvalidInputException if no language is given, or no reason is given
     */
    @RolesAllowed(Roles.PUBLISHER)
    public void giveBack(@InSection long pageId, Map<Language, Long> versions, String reason) {
        var whoWait = new TreeMap<Language, Optional<String>>();
        named(versions).forEach((language, version) -> {
            whoWait.put(language, report.whoWaits(pageId, language));
            reviewing.giveBack(pageId, language, version, reason);
        });
        whoWait.forEach((language, login) -> report.returned(login, pageId, language, reason));
    }

    private static SortedMap<Language, Long> named(Map<Language, Long> versions) {
        if (versions.isEmpty()) {
            throw new InvalidInputException("languages", "publish.languages");
        }
        return new TreeMap<>(versions);
    }

    /**
     * Publishes drafts of a page, in all given languages or in none.
     *
     * @param versions by language, the version that the caller saw
     * @throws InvalidInputException if no language is given
     * @throws NotReadyException if one of the texts has errors
     * @throws it.rer.portico.content.page.NothingToPublishException if one has no draft
     */
    @RolesAllowed(Roles.PUBLISHER)
    @SiteLocked
    public void publish(@InSection long pageId, Map<Language, Long> versions) {
        var whoWait = new TreeMap<Language, Optional<String>>();
        var inOrder = named(versions);
        inOrder.forEach((language, version) -> pages.getTranslation(pageId, language, version));
        inOrder.forEach((language, version) -> {
            obstacles.demandNone(pageId, language);
            whoWait.put(language, report.whoWaits(pageId, language));
            publishing.publish(pageId, language, version);
        });
        whoWait.forEach((language, login) ->
                report.published(login, pageId, language)); // the lock of the audit log is always acquired last
    }

    /**
     * Withdraws a published text.
     *
     * @param reason why, for colleagues
     * @param successorId the page that its address redirects to; null if there is none
     * @throws InvalidInputException if no reason is given
     * @throws it.rer.portico.content.page.NotPublishedException if it is not published
     */
    @RolesAllowed(Roles.PUBLISHER)
    @SiteLocked
    public void withdraw(@InSection long pageId, Language language, long version, String reason, Long successorId) {
        var said = PlainText.required("reason", reason, PageText.NOTE_MAX);
        publishing.withdraw(pageId, language, version, said, successorId);
        report.noted(AuditAction.WITHDRAWN, pageId, language, said);
    }

    /**
     * Schedules when drafts are published and texts withdrawn, in all given languages or in none.
     *
     * @param wanted by language, replacing the earlier schedule
     * @throws NotReadyException if a draft is to be published and has errors
     * @throws it.rer.portico.content.page.InvalidScheduleException if a moment has passed, or the end is before the beginning
     */
    @RolesAllowed(Roles.PUBLISHER)
    public void schedule(@InSection long pageId, Map<Language, Schedule> wanted) {
        var inOrder = new TreeMap<>(wanted);
        inOrder.forEach((language, set) -> {
            pages.getTranslation(pageId, language, set.version());
            if (set.publishAt() != null) {
                obstacles.demandNone(pageId, language);
            }
            reviewing.schedule(pageId, language, set.version(), set.publishAt(), set.expireAt());
        });
        inOrder.forEach((language, set) -> report.noted(AuditAction.SCHEDULED, pageId, language, set.text()));
    }
}
