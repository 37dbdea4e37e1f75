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
import it.rer.portico.feedback.ModerationReason;
import it.rer.portico.feedback.moderation.ModerationQueue;
import it.rer.portico.feedback.moderation.ModerationSubject;
import it.rer.portico.feedback.moderation.ModerationSubject.Kind;
import it.rer.portico.feedback.moderation.TimeSpan;
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
 * Lets editors decide about ratings and inquiries that exceeded a budget. Whoever may publish a page decides about its ratings; whoever may
 * publish in the whole site decides about ratings of other sites' pages, ratings of the site, and inquiries.
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
    private ModerationQueue queue;

    @Inject
    private LanguageStates states;

    @Inject
    private Audit audit;

    /** Whether anything waits for the caller's decision. */
    @InAnySection
    public boolean isWaiting() {
        return !own().isEmpty();
    }

    /**
     * A page of what the caller may decide about: first our pages, then other sites' pages, each with the most ratings first, then the site
     * and the inquiries.
     *
     * @param first how many subjects to skip
     * @param most how many subjects to return at most
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

    private List<ModerationQueue.Tally> own() {
        boolean everywhere = permissions.may(Role.PUBLISHER, null);
        var mine = sections.of(Role.PUBLISHER);
        return queue.all().stream()
                .filter(tally -> tally.subject().kind() == Kind.PAGE
                        ? mine.test(tally.subject().pageId())
                        : everywhere)
                .toList();
    }

    /**
     * The ratings or inquiries of a subject that wait for a review and were sent in a span of time, summed up.
     *
     * @throws it.rer.portico.access.permission.NotAllowedException if the caller may not decide about the subject
     * @throws it.rer.portico.content.page.PageNotFoundException if there is no such page
     */
    @AsksForSection
    public SetApart get(ModerationSubject subject, TimeSpan span) {
        demand(subject);
        return setApart(
                queue.waiting(subject, span), titles(subject.pageId() == null ? List.of() : List.of(subject.pageId())));
    }

    /**
     * How many ratings or inquiries of a subject, sent in a span of time, wait for a review, by reason.
     *
     * @throws it.rer.portico.access.permission.NotAllowedException if the caller may not decide about the subject
     */
    @AsksForSection
    public Map<ModerationReason, Long> reasons(ModerationSubject subject, TimeSpan span) {
        demand(subject);
        return queue.reasons(subject, span);
    }

    /**
     * Accepts what waits for a review of a subject and was sent in a span of time, so that it counts.
     *
     * @return the number of ratings or inquiries
     * @throws it.rer.portico.access.permission.NotAllowedException if the caller may not decide about the subject
     */
    @AsksForSection
    public int letIn(ModerationSubject subject, TimeSpan span) {
        return settle(subject, span, FeedbackState.RECEIVED, AuditAction.FEEDBACK_LET_IN);
    }

    /**
     * Rejects what waits for a review of a subject and was sent in a span of time, so that it never counts. It stays stored.
     *
     * @return the number of ratings or inquiries
     * @throws it.rer.portico.access.permission.NotAllowedException if the caller may not decide about the subject
     */
    @AsksForSection
    public int leaveOut(ModerationSubject subject, TimeSpan span) {
        return settle(subject, span, FeedbackState.LEFT_OUT, AuditAction.FEEDBACK_LEFT_OUT);
    }

    private int settle(ModerationSubject subject, TimeSpan span, FeedbackState decision, AuditAction action) {
        demand(subject);
        int settled = queue.settle(subject, span, decision);
        if (settled > 0) {
            var detail = settled + " " + span.from() + " - " + span.until();
            audit.record(action, subject.pageId(), null, name(subject), detail);
        }
        return settled;
    }

    /** The subject's name in the log: the title of a page, preferably in Italian, or the code. */
    private String name(ModerationSubject subject) {
        return subject.kind() == Kind.PAGE
                ? titles(List.of(subject.pageId())).getOrDefault(subject.pageId(), Map.of()).entrySet().stream()
                        .min(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .orElse("")
                : subject.code();
    }

    private void demand(ModerationSubject subject) {
        permissions.demand(Role.PUBLISHER, subject.pageId());
    }

    private SetApart setApart(ModerationQueue.Tally tally, Map<Long, Map<Language, String>> titles) {
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
