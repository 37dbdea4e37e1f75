package it.rer.portico.desk.moderation;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.AuditFilter;
import it.rer.portico.access.audit.AuditLog;
import it.rer.portico.access.audit.AuditRecord;
import it.rer.portico.access.permission.NotAllowedException;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.feedback.Admission;
import it.rer.portico.feedback.ModerationReason;
import it.rer.portico.feedback.inquiry.Inquiries;
import it.rer.portico.feedback.moderation.ModerationQueue;
import it.rer.portico.feedback.moderation.ModerationSubject;
import it.rer.portico.feedback.moderation.TimeSpan;
import it.rer.portico.feedback.rating.RatedAddress;
import it.rer.portico.feedback.rating.RatedText;
import it.rer.portico.feedback.rating.RatingScale;
import it.rer.portico.feedback.rating.RatingSummary;
import it.rer.portico.feedback.rating.RatingValue;
import it.rer.portico.feedback.rating.Ratings;
import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Race;
import it.rer.portico.testing.TestClock;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class ModerationTest {

    private static final WebAddress SEA =
            WebAddress.find("https://www.example.org/mare").orElseThrow();

    private final Container container;
    private final Moderation moderation;
    private final Ratings ratings;
    private final long agreements;
    private final long europe;
    private final TimeSpan minute = TimeSpan.ofMinutes(TestClock.START, TestClock.START);

    ModerationTest(Container container) {
        this.container = container;
        container.put(Configuration.class, TestConfiguration.with(Option.RATING_PAGE_HOURLY, "0"));
        moderation = container.get(Moderation.class);
        ratings = container.get(Ratings.class);
        var editor = new Editor(container);
        agreements = editor.page(null, "accordi");
        europe = editor.page(null, "europa");
        var desk = new Desk(container);
        desk.seat("enzo", Role.PUBLISHER, agreements);
        desk.seat("ugo", Role.PUBLISHER, null);
    }

    @Test
    void whatWaitsIsListedWithTheAverageWithoutItAndWithIt() {
        rate(agreements, 5, Admission.COUNTED, 3);
        rate(agreements, 1, Admission.toReview(ModerationReason.SENDER), 4);
        container.clock().advance(Duration.ofMinutes(30));
        rate(agreements, 1, Admission.toReview(ModerationReason.SUBJECT), 2);

        assertThat(list("enzo")).singleElement().satisfies(apart -> {
            assertThat(apart.subject()).isEqualTo(ModerationSubject.page(agreements, RatingScale.STARS));
            assertThat(apart.titles()).containsEntry(ITALIAN, "Titolo di accordi");
            assertThat(apart.apart()).isEqualTo(new RatingSummary(6, 6));
            assertThat(apart.counted()).isEqualTo(new RatingSummary(3, 15));
            assertThat(apart.together().average()).isEqualTo(21.0 / 9);
            assertThat(apart.first()).isEqualTo(TestClock.START);
            assertThat(apart.last()).isEqualTo(TestClock.START.plus(Duration.ofMinutes(30)));
        });
        assertThat(summary(agreements)).as("until somebody accepts it").isEqualTo(new RatingSummary(3, 15));
    }

    @Test
    void whatIsAcceptedForASpanCountsAndTheRestWaits() {
        rate(agreements, 1, Admission.toReview(ModerationReason.SENDER), 4);
        container.clock().advance(Duration.ofMinutes(1));
        rate(agreements, 5, Admission.toReview(ModerationReason.SUBJECT), 2);
        var subject = ModerationSubject.page(agreements, RatingScale.STARS);

        int settled = as("enzo", () -> moderation.letIn(subject, minute));

        assertThat(settled).isEqualTo(4);
        assertThat(summary(agreements)).isEqualTo(new RatingSummary(4, 4));
        assertThat(list("enzo")).singleElement().satisfies(apart -> assertThat(apart.apart())
                .isEqualTo(new RatingSummary(2, 10)));
        assertThat(newestEntry()).satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.FEEDBACK_LET_IN);
            assertThat(entry.actor()).isEqualTo("enzo");
            assertThat(entry.pageId()).contains(agreements);
            assertThat(entry.subject()).contains("Titolo di accordi");
            assertThat(entry.detail()).contains("4 2026-03-22T12:21:00Z - 2026-03-22T12:22:00Z");
        });
    }

    @Test
    void whatIsRejectedNeverCountsAndIsNotListedAnyMore() {
        rate(agreements, 1, Admission.toReview(ModerationReason.NETWORK), 4);
        rate(agreements, 1, Admission.SPAM, 1);
        var subject = ModerationSubject.page(agreements, RatingScale.STARS);

        assertThat(as("enzo", () -> moderation.leaveOut(subject, minute))).isEqualTo(4);

        assertThat(summary(agreements)).isEqualTo(new RatingSummary(0, 0));
        assertThat(list("enzo")).isEmpty();
        assertThat(as("enzo", moderation::isWaiting)).isFalse();
        assertThat(as("enzo", () -> moderation.letIn(subject, minute)))
                .as("what was decided stays decided")
                .isZero();
        assertThat(newestEntry().action()).isEqualTo(AuditAction.FEEDBACK_LEFT_OUT);
    }

    @Test
    void aPublisherOfASectionDecidesOnlyAboutItsPages() {
        rate(europe, 1, Admission.toReview(ModerationReason.SENDER), 1);
        setTheRestApart();

        assertThat(as("enzo", moderation::isWaiting)).isFalse();
        assertThat(list("enzo")).isEmpty();
        for (var subject : List.of(
                ModerationSubject.page(europe, RatingScale.STARS),
                ModerationSubject.address(SEA, RatingScale.STARS),
                ModerationSubject.SITE,
                ModerationSubject.INQUIRIES)) {
            assertThatThrownBy(() -> as("enzo", () -> moderation.letIn(subject, minute)))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> as("enzo", () -> moderation.reasons(subject, minute)))
                    .isInstanceOf(NotAllowedException.class);
        }
    }

    @Test
    void addressesTheSiteAndInquiriesAreDecidedAboutAsWell() {
        setTheRestApart();

        assertThat(list("ugo"))
                .extracting(SetApart::subject)
                .containsExactly(
                        ModerationSubject.address(SEA, RatingScale.STARS),
                        ModerationSubject.SITE,
                        ModerationSubject.INQUIRIES);
        assertThat(as("ugo", () -> moderation.reasons(ModerationSubject.SITE, minute)))
                .isEqualTo(Map.of(ModerationReason.SUBJECT, 1L));
        list("ugo").forEach(apart -> as("ugo", () -> moderation.letIn(apart.subject(), minute)));

        assertThat(container.get(ModerationQueue.class).counted(ModerationSubject.address(SEA, RatingScale.STARS)))
                .isEqualTo(new RatingSummary(1, 2));
        assertThat(container.get(ModerationQueue.class).counted(ModerationSubject.SITE))
                .isEqualTo(new RatingSummary(1, 3));
        assertThat(container.get(Inquiries.class).count()).isEqualTo(1);
        assertThat(list("ugo")).isEmpty();
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDoes() {
        rate(agreements, 1, Admission.toReview(ModerationReason.SENDER), 5);
        var subject = ModerationSubject.page(agreements, RatingScale.STARS);
        var settled = new AtomicInteger();
        Callable<?> in = () -> settled.addAndGet(as("enzo", () -> moderation.letIn(subject, minute)));
        Callable<?> out = () -> settled.addAndGet(as("ugo", () -> moderation.leaveOut(subject, minute)));

        assertThat(Race.run(List.of(in, out))).isEmpty();

        assertThat(settled).hasValue(5);
        assertThat(summary(agreements).count()).isIn(0L, 5L);
    }

    private void setTheRestApart() {
        ratings.rateAddress(
                new RatedAddress(SEA, ITALIAN, "Il mare"), star(2), Admission.toReview(ModerationReason.SENDER));
        ratings.rateSite(ITALIAN, 3, null, Admission.toReview(ModerationReason.SUBJECT));
        container.get(Inquiries.class).ask(ITALIAN, "Dove?", null, null, Admission.toReview(ModerationReason.SENDER));
    }

    private void rate(long page, int score, Admission admission, int times) {
        long revision = container.inTransaction(() -> container
                .get(EntityManager.class)
                .createQuery("select max(r.id) from Revision r where r.translation.page.id = :page", Long.class)
                .setParameter("page", page)
                .getSingleResult());
        for (int i = 0; i < times; i++) {
            ratings.ratePage(new RatedText(page, ITALIAN, revision, "Titolo"), star(score), admission);
        }
    }

    private static RatingValue star(int score) {
        return new RatingValue(RatingScale.STARS, score, null, null);
    }

    private RatingSummary summary(long page) {
        return container.get(ModerationQueue.class).counted(ModerationSubject.page(page, RatingScale.STARS));
    }

    private List<SetApart> list(String login) {
        return as(login, () -> moderation.list(0, 10)).rows();
    }

    private AuditRecord newestEntry() {
        return container.get(AuditLog.class).read(AuditFilter.NONE, 0, 1).rows().get(0);
    }

    private <T> T as(String login, Callable<T> work) {
        return container.as(login, Set.of(Roles.PUBLISHER), work);
    }
}
