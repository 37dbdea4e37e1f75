package it.rer.portico.desk.workflow;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.change.Change;
import it.rer.portico.content.change.ChangeFeed;
import it.rer.portico.content.change.ChangeKind;
import it.rer.portico.content.check.CheckedText;
import it.rer.portico.content.check.Finding;
import it.rer.portico.content.check.Rule;
import it.rer.portico.content.page.ConflictException;
import it.rer.portico.content.page.Drafting;
import it.rer.portico.content.page.InvalidScheduleException;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageText;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.ReviewState;
import it.rer.portico.content.page.Translation;
import it.rer.portico.content.page.TranslationState;
import it.rer.portico.media.library.MediaLibrary;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.site.published.FollowedSite;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Race;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class WorkflowTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Container container;
    private final Workflow workflow;
    private final DueTexts due;
    private final Pages pages;
    private final Editor editor;
    private final long page;

    WorkflowTest(Container container) {
        this.container = container;
        workflow = container.get(Workflow.class);
        due = container.get(DueTexts.class);
        pages = container.get(Pages.class);
        editor = new Editor(container);
        page = editor.page(null, "accordi");
        editor.english(page, "agreements");
        editor.write(page, ITALIAN, "Accordi nuovi");
        editor.write(page, ENGLISH, "New agreements");
        new Desk(container).seat("anna", Role.PUBLISHER, null);
    }

    private void asAnna(Runnable work) {
        container.as("anna", Set.of(Roles.PUBLISHER), work);
    }

    private Translation italian() {
        return pages.getTranslation(page, ITALIAN);
    }

    private String read() {
        return container.inTransaction(() -> italian().published().orElseThrow().title());
    }

    private String newest() {
        return container.inTransaction(() -> italian().newest().title());
    }

    private void spoil(long id) {
        container
                .get(Drafting.class)
                .write(
                        id,
                        ENGLISH,
                        editor.version(id, ENGLISH),
                        new PageText(new PageContent(
                                "Spoiled", "", "<p><img src=\"media:1\"> <a href=\"page:99999\">lost</a></p>")),
                        null);
    }

    @Test
    void bothLanguagesArePublishedAtOnce() {
        asAnna(() ->
                workflow.publish(page, Map.of(ITALIAN, italian().version(), ENGLISH, editor.version(page, ENGLISH))));

        var now = FollowedSite.of(container).current();
        assertThat(now.text(page, ITALIAN).orElseThrow().title()).isEqualTo("Accordi nuovi");
        assertThat(now.text(page, ENGLISH).orElseThrow().title()).isEqualTo("New agreements");
    }

    @Test
    void neitherIsPublishedIfOneWasChangedMeanwhile() {
        long seen = editor.version(page, ENGLISH);
        editor.write(page, ENGLISH, "Newer agreements");

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> asAnna(
                        () -> workflow.publish(page, Map.of(ITALIAN, italian().version(), ENGLISH, seen))));

        assertThat(italian().draft()).isPresent();
        assertThat(read()).isEqualTo("Titolo di accordi");
    }

    @Test
    void whoWasOvertakenIsToldSoBeforeTheFaultsOfATextThatTheyHaveNotSeen() {
        long seen = editor.version(page, ENGLISH);
        spoil(page);
        var later = container.clock().instant().plus(HOUR);

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> asAnna(() -> workflow.publish(page, Map.of(ENGLISH, seen))));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(
                        () -> asAnna(() -> workflow.schedule(page, Map.of(ENGLISH, new Schedule(seen, later, null)))));
    }

    @Test
    void neitherIsPublishedIfOneIsNotReady() {
        spoil(page);

        assertThatExceptionOfType(NotReadyException.class)
                .isThrownBy(() -> asAnna(() -> workflow.publish(
                        page, Map.of(ITALIAN, italian().version(), ENGLISH, editor.version(page, ENGLISH)))))
                .satisfies(refused -> {
                    assertThat(refused.language()).isEqualTo(ENGLISH);
                    assertThat(refused.arguments()).singleElement().isNotEqualTo(0);
                });

        assertThat(italian().draft()).isPresent();
    }

    @Test
    void aDraftIsAskedForGivenBackAndForgottenWhenPublished() {
        asAnna(() -> workflow.requestReview(page, Map.of(ITALIAN, italian().version()), "Vedi le date"));
        assertThat(italian().review().state()).isEqualTo(ReviewState.REQUESTED);
        assertThat(italian().review().by()).contains("anna");
        assertThat(italian().review().note()).contains("Vedi le date");

        asAnna(() -> workflow.giveBack(page, Map.of(ITALIAN, italian().version()), "Manca l'anno"));
        assertThat(italian().review().state()).isEqualTo(ReviewState.RETURNED);

        asAnna(() -> workflow.publish(page, Map.of(ITALIAN, italian().version())));
        assertThat(italian().review().state()).isEqualTo(ReviewState.NONE);
    }

    @Test
    void whatIsGivenBackIsNotPublishedByItself() {
        var now = container.clock().instant();
        asAnna(() -> workflow.requestReview(page, Map.of(ITALIAN, italian().version()), ""));
        asAnna(() ->
                workflow.schedule(page, Map.of(ITALIAN, new Schedule(italian().version(), now.plus(HOUR), null))));

        asAnna(() -> workflow.giveBack(page, Map.of(ITALIAN, italian().version()), "Manca l'anno"));

        assertThat(italian().publishAt()).isEmpty();
        container.clock().advance(HOUR);
        assertThat(due.due()).isEmpty();
    }

    @Test
    void nothingIsDoneWhereNoLanguageIsChosen() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> asAnna(() -> workflow.publish(page, Map.of())))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("languages"));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> asAnna(() -> workflow.requestReview(page, Map.of(), "")));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> asAnna(() -> workflow.giveBack(page, Map.of(), "Manca l'anno")));
    }

    @Test
    void bothLanguagesAreAskedForGivenBackAndScheduledTogetherOrNeither() {
        var now = container.clock().instant();
        long english = editor.version(page, ENGLISH);
        var old = Map.of(ITALIAN, italian().version() - 1, ENGLISH, english);
        editor.write(page, ENGLISH, "New agreements");
        var seen = Map.of(ITALIAN, italian().version(), ENGLISH, editor.version(page, ENGLISH));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> asAnna(() -> workflow.requestReview(page, old, "")));
        assertThatExceptionOfType(InvalidScheduleException.class)
                .isThrownBy(() -> asAnna(() -> workflow.schedule(
                        page,
                        Map.of(
                                ITALIAN,
                                new Schedule(seen.get(ITALIAN), now.plus(HOUR), null),
                                ENGLISH,
                                new Schedule(seen.get(ENGLISH), now, null)))))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("en-publishAt"));
        assertThat(italian().review().state()).isEqualTo(ReviewState.NONE);
        assertThat(italian().publishAt()).isEmpty();

        asAnna(() -> workflow.requestReview(page, seen, "Tutte e due"));
        assertThat(italian().review().state()).isEqualTo(ReviewState.REQUESTED);
    }

    @Test
    void whoWithdrawsSaysWhy() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() ->
                        asAnna(() -> workflow.withdraw(page, ITALIAN, italian().version(), " ", null)))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("reason"));
        assertThat(italian().published()).isPresent();
    }

    @Test
    void readersOfAWithdrawnTextAreLedToItsSuccessor() {
        long next = editor.page(null, "intese");

        asAnna(() -> workflow.withdraw(page, ITALIAN, italian().version(), "Superato", next));

        var now = FollowedSite.of(container).current();
        assertThat(now.isWithdrawn(ITALIAN, "accordi")).isTrue();
        assertThat(now.successor(ITALIAN, "accordi").orElseThrow().pageId()).isEqualTo(next);
        assertThat(italian().withdrawnReason()).contains("Superato");
        assertThat(now.text(page, ENGLISH)).isPresent();
    }

    @Test
    void momentsThatHavePassedOrCrossAreRefused() {
        var now = container.clock().instant();
        long version = italian().version();

        assertThatExceptionOfType(InvalidScheduleException.class)
                .isThrownBy(
                        () -> asAnna(() -> workflow.schedule(page, Map.of(ITALIAN, new Schedule(version, now, null)))));
        assertThatExceptionOfType(InvalidScheduleException.class)
                .isThrownBy(
                        () -> asAnna(() -> workflow.schedule(page, Map.of(ITALIAN, new Schedule(version, null, now)))));
        assertThatExceptionOfType(InvalidScheduleException.class)
                .isThrownBy(() -> asAnna(() -> workflow.schedule(
                        page, Map.of(ITALIAN, new Schedule(version, now.plus(HOUR), now.plus(HOUR))))));
        assertThat(italian().version()).isEqualTo(version);
    }

    @Test
    void whatIsDueIsDoneExactlyOnceThoughTwoNodesLook() {
        var now = container.clock().instant();
        asAnna(() ->
                workflow.schedule(page, Map.of(ITALIAN, new Schedule(italian().version(), now.plus(HOUR), null))));
        assertThat(due.due()).isEmpty();
        container.clock().advance(HOUR);
        long id = italian().id();
        assertThat(due.due()).containsExactly(id);
        long before = container.get(ChangeFeed.class).latest();
        var other = container.anotherNode();
        other.clock().set(container.clock().instant());
        var done = new AtomicInteger();

        var failures = Race.run(List.of(container, other).stream()
                .map(node -> look(node, id, done))
                .toList());

        assertThat(failures).isEmpty();
        assertThat(done).hasValue(1);
        assertThat(container.get(ChangeFeed.class).since(before))
                .extracting(Change::kind)
                .containsExactly(ChangeKind.PUBLISHED);
        assertThat(read()).isEqualTo("Accordi nuovi");
        assertThat(due.due()).isEmpty();
    }

    private static Callable<Boolean> look(Container node, long id, AtomicInteger done) {
        return () -> {
            boolean did = node.get(DueTexts.class).carryOut(id);
            if (did) {
                done.incrementAndGet();
            }
            return did;
        };
    }

    /** As after a night without a server: the text comes to its end, and does not come back without one. */
    @Test
    void aTextOfWhichBothMomentsHavePassedIsNotReadByCitizens() {
        var now = container.clock().instant();
        asAnna(() -> workflow.schedule(
                page,
                Map.of(ITALIAN, new Schedule(italian().version(), now.plus(HOUR), now.plus(HOUR.multipliedBy(2))))));
        container.clock().advance(HOUR.multipliedBy(3));

        for (int look = 0; look < 3; look++) {
            due.due().forEach(due::carryOut);
        }

        assertThat(due.due()).isEmpty();
        assertThat(italian().state()).isEqualTo(TranslationState.WITHDRAWN);
        assertThat(newest()).isEqualTo("Accordi nuovi");
    }

    @Test
    void aReferenceToAFileThatIsNotInTheLibraryIsFound() {
        var library = container.get(MediaLibrary.class);
        long there = library.upload("bando.txt", new ByteArrayInputStream("bando".getBytes(UTF_8)));
        long trashed = library.upload("bozza.txt", new ByteArrayInputStream("bozza".getBytes(UTF_8)));
        asAnna(() -> library.trash(trashed));

        assertThat(brokenLinks("media:" + there)).isEmpty();
        assertThat(brokenLinks("asset:demo/mappa.svg")).isEmpty();
        assertThat(brokenLinks("media:" + trashed)).hasSize(1);
        assertThat(brokenLinks("media:" + (trashed + 1))).hasSize(1);
        assertThat(brokenLinks("media:0")).hasSize(1);
    }

    private List<Finding> brokenLinks(String address) {
        var body = "<p><a href=\"" + address + "\">Bando per gli accordi</a></p>";
        var text = new CheckedText(ITALIAN, new PageContent("Titolo", "Descrizione", body));
        var report = container.as("anna", Set.of(Roles.PUBLISHER), () -> container
                .get(Readiness.class)
                .report(text));
        return report.findings().stream()
                .filter(finding -> finding.rule() == Rule.BROKEN_LINK)
                .toList();
    }
}
