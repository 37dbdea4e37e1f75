package it.rer.portico.desk.home;

import it.rer.portico.access.permission.PermissionInterceptor;
import it.rer.portico.access.permission.Permissions;
import it.rer.portico.access.permission.Sections;
import it.rer.portico.access.role.InAnySection;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.ReviewState;
import it.rer.portico.desk.tree.LanguageState;
import it.rer.portico.desk.tree.LanguageStates;
import it.rer.portico.feedback.rating.PageScore;
import it.rer.portico.feedback.rating.Scores;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.database.ResultPage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Collects what there is to do in the caller's sections, for the desk's home screen. The number of queries does not depend on the number of
 * pages.
 */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER})
@InAnySection
@Interceptors({DeskBulkhead.class, PermissionInterceptor.class})
public class Home {

    private static final Duration SOON = Duration.ofDays(Overview.SOON);

    @Inject
    private Permissions permissions;

    @Inject
    private Sections sections;

    @Inject
    private LanguageStates states;

    @Inject
    private Scores scores;

    @Inject
    private Clock clock;

    /**
     * The lists for the caller, as they are now.
     *
     * @param from how many entries to skip in each list
     * @param most how many entries to return of each list at most
     */
    public Overview overview(int from, int most) {
        var cut = new Cut(from, most);
        var login = permissions.caller().login();
        var own = sections.of(Role.AUTHOR);
        var publishing = sections.of(Role.PUBLISHER);
        var texts =
                states.all().stream().filter(state -> own.test(state.pageId())).toList();
        var soon = clock.instant().plus(SOON);
        return new Overview(
                cut.list(texts, state -> isReturned(state) && isOf(login, state), by(LanguageState::reviewAt)),
                cut.list(texts, state -> isInHand(state) && isOf(login, state), newest()),
                cut.list(texts, state -> isWaiting(state) && isOf(login, state), by(LanguageState::reviewAt)),
                cut.list(
                        texts,
                        state -> isWaiting(state) && publishing.test(state.pageId()),
                        by(LanguageState::reviewAt)),
                cut.list(texts, LanguageState::stale, oldest()),
                cut.list(texts, state -> state.publishing().isPresent(), by(LanguageState::publishAt)),
                cut.list(texts, state -> isReadUntil(state, soon), by(LanguageState::expireAt)),
                cut.of(lowest(texts)),
                cut.list(texts, state -> true, newest()));
    }

    private static boolean isOf(String login, LanguageState state) {
        return state.text().writtenBy().equals(login);
    }

    /** Whether it is a draft without a review and without a scheduled publication. */
    private static boolean isInHand(LanguageState state) {
        return state.hasDraft()
                && state.review() == ReviewState.NONE
                && state.publishing().isEmpty();
    }

    private static boolean isReturned(LanguageState state) {
        return state.hasDraft() && state.review() == ReviewState.RETURNED;
    }

    /** Whether it waits for a review. A draft that is scheduled has been reviewed. */
    private static boolean isWaiting(LanguageState state) {
        return state.review() == ReviewState.REQUESTED && state.publishing().isEmpty();
    }

    /** Whether it is published or scheduled, and withdrawn at a moment or before. */
    private static boolean isReadUntil(LanguageState state, Instant end) {
        return state.expireAt() != null
                && !state.expireAt().isAfter(end)
                && (state.isPublished() || state.publishing().isPresent());
    }

    /** The page of each list that is asked for. */
    private record Cut(int from, int most) {

        ResultPage<LanguageState> list(
                List<LanguageState> texts, Predicate<LanguageState> wanted, Comparator<LanguageState> order) {
            return of(texts.stream().filter(wanted).sorted(order).toList());
        }

        <T> ResultPage<T> of(List<T> all) {
            return ResultPage.of(all, from, most);
        }
    }

    private static Comparator<LanguageState> by(Function<LanguageState, Instant> moment) {
        return Comparator.comparing(moment);
    }

    private static Comparator<LanguageState> oldest() {
        return by(state -> state.text().writtenAt());
    }

    private static Comparator<LanguageState> newest() {
        return oldest().reversed();
    }

    /** The lowest share of positive ratings first; if equal, the most ratings first. */
    private static Comparator<PageScore> worst() {
        return Comparator.comparingInt(PageScore::percent)
                .thenComparing(Comparator.comparingLong(PageScore::count).reversed());
    }

    private List<Overview.Rated> lowest(List<LanguageState> texts) {
        var read = texts.stream()
                .filter(LanguageState::isPublished)
                .collect(Collectors.toMap(
                        LanguageState::pageId,
                        state -> state,
                        BinaryOperator.minBy(Comparator.comparing(LanguageState::language))));
        return scores.ofPages(Overview.ENOUGH).stream()
                .filter(score -> score.positive() < score.count() && read.containsKey(score.pageId()))
                .map(score -> new Overview.Rated(read.get(score.pageId()), score))
                .sorted(Comparator.comparing(Overview.Rated::score, worst()))
                .toList();
    }
}
