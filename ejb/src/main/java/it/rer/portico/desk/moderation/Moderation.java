package it.rer.portico.desk.moderation;

import it.rer.portico.access.audit.Audit;
import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.permission.PermissionInterceptor;
import it.rer.portico.access.permission.Permissions;
import it.rer.portico.access.permission.Sections;
import it.rer.portico.access.role.AsksForSection;
import it.rer.portico.access.role.InAnySection;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.desk.tree.LanguageState;
import it.rer.portico.desk.tree.LanguageStates;
import it.rer.portico.feedback.FeedbackState;
import it.rer.portico.feedback.ReviewReason;
import it.rer.portico.feedback.review.ReviewQueue;
import it.rer.portico.feedback.review.ReviewSubject;
import it.rer.portico.feedback.review.ReviewSubject.Kind;
import it.rer.portico.feedback.review.TimeSpan;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.platform.language.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Decides about what exceeded a budget. The ratings of a page are for whoever may publish it; those of pages that we do not manage, of
 * the site, and inquiries for whoever may publish everywhere.
 */
@Stateless
@RolesAllowed(Roles.PUBLISHER)
@Interceptors({DeskBulkhead.class, PermissionInterceptor.class})
public class Moderation {

    @Inject
    private Permissions permissions;

    @Inject
    private Sections sections;

    @Inject
    private ReviewQueue queue;

    @Inject
    private LanguageStates states;

    @Inject
    private Audit audit;

    /** Whether there is anything that the caller may decide about. */
    @InAnySection
    public boolean isWaiting() {
        return !own().isEmpty();
    }

    /**
     * What the caller may decide about: pages first, and of those the ones with the most.
     *
     * @param first how many come before those that are wanted
     * @param most how many are wanted
     */
    @InAnySection
    public ResultPage<SetApart> list(int first, int most) {
        var part = ResultPage.of(own(), first, most);
        var titles = titles(part.rows().stream()
                .map(tally -> tally.subject().pageId())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new ResultPage<>(
                part.rows().stream().map(tally -> setApart(tally, titles)).toList(), part.total());
    }

    private List<ReviewQueue.Tally> own() {
        boolean everywhere = permissions.may(Role.PUBLISHER, null);
        var mine = sections.of(Role.PUBLISHER);
        return queue.all().stream()
                .filter(tally -> tally.subject().kind() == Kind.PAGE
                        ? mine.test(tally.subject().pageId())
                        : everywhere)
                .toList();
    }

    /**
     * What is to be reviewed of a subject in a span.
     *
     * @throws it.rer.portico.access.permission.NotAllowedException if the caller may not publish there
     * @throws it.rer.portico.content.page.PageNotFoundException if there is no such page
     */
    @AsksForSection
    public SetApart get(ReviewSubject subject, TimeSpan span) {
        demand(subject);
        return setApart(
                queue.apart(subject, span), titles(subject.pageId() == null ? List.of() : List.of(subject.pageId())));
    }

    /**
     * How much of a subject was set apart in a span for which reason.
     *
     * @throws it.rer.portico.access.permission.NotAllowedException if the caller may not publish there
     */
    @AsksForSection
    public Map<ReviewReason, Long> reasons(ReviewSubject subject, TimeSpan span) {
        demand(subject);
        return queue.reasons(subject, span);
    }

    /**
     * Lets what is to be reviewed of a subject in a span into the averages.
     *
     * @return how much that was
     * @throws it.rer.portico.access.permission.NotAllowedException if the caller may not publish there
     */
    @AsksForSection
    public int letIn(ReviewSubject subject, TimeSpan span) {
        return settle(subject, span, FeedbackState.RECEIVED, AuditAction.FEEDBACK_LET_IN);
    }

    /**
     * Leaves what is to be reviewed of a subject in a span out of the averages, for good. It stays stored.
     *
     * @return how much that was
     * @throws it.rer.portico.access.permission.NotAllowedException if the caller may not publish there
     */
    @AsksForSection
    public int leaveOut(ReviewSubject subject, TimeSpan span) {
        return settle(subject, span, FeedbackState.LEFT_OUT, AuditAction.FEEDBACK_LEFT_OUT);
    }

    private int settle(ReviewSubject subject, TimeSpan span, FeedbackState decision, AuditAction action) {
        demand(subject);
        int settled = queue.settle(subject, span, decision);
        if (settled > 0) {
            var detail = settled + " " + span.from() + " - " + span.until();
            audit.record(action, subject.pageId(), null, name(subject), detail);
        }
        return settled;
    }

    /** What the log calls a subject: a page by its title, Italian first. */
    private String name(ReviewSubject subject) {
        return subject.kind() == Kind.PAGE
                ? titles(List.of(subject.pageId())).getOrDefault(subject.pageId(), Map.of()).entrySet().stream()
                        .min(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .orElse("")
                : subject.code();
    }

    private void demand(ReviewSubject subject) {
        permissions.demand(Role.PUBLISHER, subject.pageId());
    }

    private SetApart setApart(ReviewQueue.Tally tally, Map<Long, Map<Language, String>> titles) {
        var subject = tally.subject();
        var own =
                subject.pageId() == null ? Map.<Language, String>of() : titles.getOrDefault(subject.pageId(), Map.of());
        return new SetApart(subject, own, tally.summary(), queue.counted(subject), tally.first(), tally.last());
    }

    private Map<Long, Map<Language, String>> titles(List<Long> pageIds) {
        var titles = new HashMap<Long, Map<Language, String>>();
        states.of(pageIds)
                .forEach((page, languages) -> titles.put(
                        page,
                        languages.values().stream()
                                .collect(Collectors.toMap(LanguageState::language, LanguageState::title))));
        return titles;
    }
}
