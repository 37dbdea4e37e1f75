package it.rer.portico.web.desk.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.desk.moderation.Moderation;
import it.rer.portico.desk.moderation.SetApart;
import it.rer.portico.feedback.ModerationReason;
import it.rer.portico.feedback.moderation.ModerationSubject;
import it.rer.portico.feedback.moderation.TimeSpan;
import it.rer.portico.feedback.rating.RatingScale;
import it.rer.portico.feedback.rating.RatingSummary;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.shell.TestScreen;
import it.rer.portico.web.testing.Exchange;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionViewTest {

    private static final Instant FIRST = Instant.parse("2026-03-22T12:21:06Z");
    private static final Instant LAST = Instant.parse("2026-03-22T12:59:59Z");

    /** Twenty bad ratings of a page that were set apart, beside four good ones that count. */
    private static final class Waiting extends Moderation {

        private final List<String> settled = new ArrayList<>();
        private RatingScale scale = RatingScale.STARS;

        private SetApart apart(long count) {
            return new SetApart(
                    ModerationSubject.page(12, scale),
                    Map.of(Language.ENGLISH, "Agreements"),
                    new RatingSummary(count, scale == RatingScale.STARS ? count : 0),
                    new RatingSummary(4, scale == RatingScale.STARS ? 20 : 4),
                    FIRST,
                    LAST);
        }

        @Override
        public ResultPage<SetApart> list(int first, int most) {
            return new ResultPage<>(List.of(apart(20)), 1);
        }

        @Override
        public SetApart get(ModerationSubject subject, TimeSpan span) {
            return apart(span.from().isAfter(LAST) ? 0 : 20);
        }

        @Override
        public Map<ModerationReason, Long> reasons(ModerationSubject subject, TimeSpan span) {
            return Map.of(ModerationReason.SENDER, 5L, ModerationReason.SUBJECT, 15L);
        }

        @Override
        public int letIn(ModerationSubject subject, TimeSpan span) {
            settled.add("in " + subject.code() + " " + span.from() + " " + span.until());
            return 20;
        }

        @Override
        public int leaveOut(ModerationSubject subject, TimeSpan span) {
            settled.add("out " + subject.code() + " " + span.from() + " " + span.until());
            return 20;
        }
    }

    private final Waiting moderation = new Waiting();

    @Test
    void aRowLinksToBothDecisionsForItsTimeSpan() {
        try (var screen = TestScreen.shown(Exchange.get("/redazione/da-controllare"))) {
            var row = screen.wire(new SetApartView(), moderation).getRows().get(0);

            assertThat(row.getTitle()).isEqualTo("Agreements");
            assertThat(row.getLang()).isEqualTo("en");
            assertThat(row.getSpan()).isEqualTo("22 marzo 2026, dalle 13:21 alle 13:59");
            assertThat(row.getCounted()).isEqualTo("5,0 su 5, giudizi: 4");
            assertThat(row.getTogether()).isEqualTo("1,7 su 5, giudizi: 24");
            assertThat(row.getLetIn())
                    .isEqualTo("/redazione/controlla?subject=page.stars.12&decision=let-in"
                            + "&from=2026-03-22T13%3A21&until=2026-03-22T14%3A00");
            assertThat(row.getLeaveOut()).contains("&decision=leave-out&");
        }
    }

    @Test
    void thumbsAreShownAsAPercentage() {
        moderation.scale = RatingScale.THUMBS;
        try (var screen = TestScreen.shown(Exchange.get("/redazione/da-controllare"))) {
            var row = screen.wire(new SetApartView(), moderation).getRows().get(0);

            assertThat(row.getCounted()).isEqualTo("100% di giudizi positivi su 4");
            assertThat(row.getTogether()).isEqualTo("17% di giudizi positivi su 24");
        }
    }

    @Test
    void aConfirmedDecisionIsMadeForTheTimeSpanAndRedirectsToTheList() {
        try (var screen = TestScreen.sent(decision("let-in", "2026-03-22T13:21", "2026-03-22T14:00"))) {
            screen.wire(new DecisionView(), moderation).letIn();

            assertThat(moderation.settled)
                    .containsExactly("in page.stars.12 2026-03-22T12:21:00Z 2026-03-22T13:00:00Z");
            assertThat(screen.leadsTo()).isEqualTo("/redazione/da-controllare?done=let-in");
        }
        try (var screen = TestScreen.sent(decision("leave-out", "2026-03-22T13:21", "2026-03-22T14:00"))) {
            screen.wire(new DecisionView(), moderation).leaveOut();

            assertThat(moderation.settled.get(1)).startsWith("out page.stars.12 ");
            assertThat(screen.leadsTo()).isEqualTo("/redazione/da-controllare?done=left-out");
        }
    }

    @Test
    void beforeTheDecisionTheReasonsAreShown() {
        try (var screen = TestScreen.shown(decision("let-in", "2026-03-22T13:21", "2026-03-22T14:00"))) {
            var view = screen.wire(new DecisionView(), moderation);

            assertThat(view.isAny()).isTrue();
            assertThat(view.isLettingIn()).isTrue();
            assertThat(view.getReasons())
                    .containsExactly(new DecisionView.Reason("subject", "15"), new DecisionView.Reason("sender", "5"));
            assertThat(moderation.settled).isEmpty();
        }
    }

    @Test
    void anInvalidTimeSpanIsRefusedAtItsInput() {
        for (var from : List.of("", "yesterday", "2026-03-22T14:00")) {
            try (var screen = TestScreen.sent(decision("let-in", from, "2026-03-22T14:00"))) {
                var view = screen.wire(new DecisionView(), moderation);
                view.letIn();

                assertThat(screen.screen().getFault()).hasSize(1);
                assertThat(view.getRow()).isNull();
                assertThat(view.getFrom()).isEqualTo(from);
                assertThat(screen.leadsTo()).isNull();
            }
        }
        assertThat(moderation.settled).isEmpty();
    }

    @Test
    void anInvalidTimeSpanIsReportedBeforeTheViewIsBuilt() throws IOException {
        try (var screen = TestScreen.shown(decision("let-in", "2026-03-22T14:00", "2026-03-22T13:00"))) {
            screen.wire(new DecisionView(), moderation).open();

            assertThat(screen.screen().getFault()).containsOnlyKeys("until");
        }
    }

    @Test
    void anEmptyTimeSpanOffersNoDecision() {
        try (var screen = TestScreen.shown(decision("let-in", "2026-03-23T13:21", "2026-03-23T14:00"))) {
            assertThat(screen.wire(new DecisionView(), moderation).isAny()).isFalse();
        }
    }

    private static Exchange decision(String decision, String from, String until) {
        return Exchange.post("/redazione/controlla")
                .parameter("subject", "page.stars.12")
                .parameter("decision", decision)
                .parameter("from", from)
                .parameter("until", until);
    }
}
