package it.rer.portico.workflow;

import it.rer.portico.audit.AuditAction;
import it.rer.portico.identity.Role;
import it.rer.portico.identity.Roles;
import it.rer.portico.language.Language;
import it.rer.portico.page.Publishing;
import it.rer.portico.page.Reviewing;
import it.rer.portico.permission.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Leads a text to citizens and takes it back. Whoever calls names the version of the translation that she saw; every method refuses with
 * {@link it.rer.portico.page.ConflictException} if somebody was faster.
 */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER})
public class Workflow {

    @Inject
    private Permissions permissions;

    @Inject
    private Publishing publishing;

    @Inject
    private Reviewing reviewing;

    @Inject
    private Readiness readiness;

    @Inject
    private Report report;

    /**
     * Asks whoever may publish in the section to look at the draft.
     *
     * @param note what she should know; may be empty
     * @throws it.rer.portico.page.NothingToPublishException if there is no draft
     */
    public void requestReview(long pageId, Language language, long version, String note) {
        permissions.demand(Role.AUTHOR, pageId);
        reviewing.request(pageId, language, version, note);
        report.requested(pageId, language, note);
    }

    /**
     * Gives the draft back to its author.
     *
     * @param reason what is to be mended
     * @throws it.rer.portico.error.InvalidInputException if there is no reason
     */
    @RolesAllowed(Roles.PUBLISHER)
    public void giveBack(long pageId, Language language, long version, String reason) {
        permissions.demand(Role.PUBLISHER, pageId);
        var whoWaits = report.whoWaits(pageId, language);
        reviewing.giveBack(pageId, language, version, reason);
        report.returned(whoWaits, pageId, language, reason);
    }

    /**
     * Lets citizens read drafts of a page: all that are named, or none.
     *
     * @param versions the languages, each with the version that the caller saw
     * @throws NotReadyException if one of the texts has faults that bar it from citizens
     * @throws it.rer.portico.page.NothingToPublishException if one has no draft
     */
    @RolesAllowed(Roles.PUBLISHER)
    public void publish(long pageId, Map<Language, Long> versions) {
        permissions.demand(Role.PUBLISHER, pageId);
        var whoWait = new TreeMap<Language, Optional<String>>();
        new TreeMap<>(versions).forEach((language, version) -> {
            readiness.demand(pageId, language);
            whoWait.put(language, report.whoWaits(pageId, language));
            publishing.publish(pageId, language, version);
        });
        whoWait.forEach((language, login) -> report.published(login, pageId, language)); // the log is locked last
    }

    /**
     * Takes a text away from citizens.
     *
     * @param reason why, for colleagues; may be empty
     * @param successorId the page to which its readers are led; null if there is none
     * @throws it.rer.portico.page.NotPublishedException if it is not published
     */
    @RolesAllowed(Roles.PUBLISHER)
    public void withdraw(long pageId, Language language, long version, String reason, Long successorId) {
        permissions.demand(Role.PUBLISHER, pageId);
        publishing.withdraw(pageId, language, version, reason, successorId);
        report.noted(AuditAction.WITHDRAWN, pageId, language, reason);
    }

    /**
     * Sets the moments at which the draft is published and the text withdrawn by themselves.
     *
     * @param publishAt null if it is not to be
     * @param expireAt null if it is not to be
     * @throws NotReadyException if the draft is to be published and has faults that bar it from citizens
     * @throws it.rer.portico.page.InvalidScheduleException if a moment has passed, or the end comes before the beginning
     */
    @RolesAllowed(Roles.PUBLISHER)
    public void schedule(long pageId, Language language, long version, Instant publishAt, Instant expireAt) {
        permissions.demand(Role.PUBLISHER, pageId);
        if (publishAt != null) {
            readiness.demand(pageId, language);
        }
        reviewing.schedule(pageId, language, version, publishAt, expireAt);
        report.noted(AuditAction.SCHEDULED, pageId, language, publishAt + " - " + expireAt);
    }
}
