package it.rer.portico.page;

import static it.rer.portico.language.Language.ENGLISH;
import static it.rer.portico.language.Language.ITALIAN;
import static it.rer.portico.testing.Editor.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.change.Change;
import it.rer.portico.change.ChangeFeed;
import it.rer.portico.change.ChangeKind;
import it.rer.portico.error.InvalidInputException;
import it.rer.portico.language.Language;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class PublishingTest {

    private final Container container;
    private final Publishing publishing;
    private final Pages pages;
    private final ChangeFeed feed;
    private final Editor editor;

    PublishingTest(Container container) {
        this.container = container;
        publishing = container.get(Publishing.class);
        pages = container.get(Pages.class);
        feed = container.get(ChangeFeed.class);
        editor = new Editor(container);
    }

    @Test
    void aNewPageIsADraftThatCitizensDoNotRead() {
        var wanted = new NewPage(
                null,
                3,
                PageKind.SECTION,
                false,
                ITALIAN,
                new Slug("accordi"),
                new PageText("Accordi", "", "", "prima"));

        long id = publishing.create(wanted).page().id();

        var page = pages.get(id);
        assertThat(page.parent()).isEmpty();
        assertThat(page.position()).isEqualTo(3);
        assertThat(page.kind()).isEqualTo(PageKind.SECTION);
        assertThat(page.inNavigation()).isFalse();
        assertThat(page.createdBy()).isEqualTo(Container.CALLER);
        assertThat(page.createdAt()).isEqualTo(TestClock.START);
        assertThat(page.trashedAt()).isEmpty();
        var translation = pages.getTranslation(id, ITALIAN);
        assertThat(translation.state()).isEqualTo(TranslationState.DRAFT);
        assertThat(translation.slug()).isEqualTo(new Slug("accordi"));
        assertThat(translation.path()).isEqualTo("accordi");
        assertThat(translation.published()).isEmpty();
        assertThat(translation.publishedAt()).isEmpty();
        assertThat(translation.publishAt()).isEmpty();
        assertThat(translation.expireAt()).isEmpty();
        var revision = draft(id, ITALIAN);
        assertThat(revision.number()).isEqualTo(1);
        assertThat(revision.title()).isEqualTo("Accordi");
        assertThat(revision.note()).contains("prima");
        assertThat(revision.basedOn()).isEmpty();
        assertThat(revision.createdBy()).isEqualTo(Container.CALLER);
        assertThat(revision.createdAt()).isEqualTo(TestClock.START);
        assertThat(revision.translation().id()).isEqualTo(translation.id());
        assertThat(feed.latest()).isZero();
    }

    @Test
    void aPageStandsBelowItsParent() {
        long top = editor.page(null, "europa");
        long below = editor.page(top, "macroregioni");

        assertThat(editor.path(below, ITALIAN)).isEqualTo("europa/macroregioni");
        assertThat(parent(below)).isEqualTo(top);
    }

    @Test
    void noPageIsCreatedBelowOneThatDoesNotExist() {
        assertThatExceptionOfType(PageNotFoundException.class)
                .isThrownBy(() -> editor.draft(404L, ITALIAN, "persa"))
                .satisfies(e -> assertThat(e.key()).isEqualTo("page.not-found"))
                .satisfies(e -> assertThat(e.arguments()).containsExactly(404L));
        assertThat(pages.tree()).isEmpty();
    }

    @Test
    void aTakenAddressIsRefusedAndNothingIsKept() {
        long top = editor.page(null, "europa");
        editor.draft(top, ITALIAN, "bandi");

        assertThatExceptionOfType(PathTakenException.class)
                .isThrownBy(() -> editor.draft(top, ITALIAN, "bandi"))
                .satisfies(e -> assertThat(e.field()).isEqualTo("slug"))
                .satisfies(e -> assertThat(e.arguments()).containsExactly("europa/bandi"));
        assertThat(pages.tree()).hasSize(2);
    }

    @Test
    void twoLanguagesMayUseOnePath() {
        editor.draft(null, ITALIAN, "partner");
        long english = editor.draft(null, ENGLISH, "partner");

        assertThat(editor.path(english, ENGLISH)).isEqualTo("partner");
    }

    @Test
    void aTranslationRemembersTheTextItWasMadeFrom() {
        long page = editor.page(null, "priorita");
        long italian = published(page, ITALIAN).id();

        publishing.translate(page, ENGLISH, new Slug("priorities"), text("Priorities"), italian);

        assertThat(container.<Long>inTransaction(
                        () -> draft(page, ENGLISH).basedOn().orElseThrow().id()))
                .isEqualTo(italian);
        assertThat(pages.translations(page)).containsOnlyKeys(ITALIAN, ENGLISH);
    }

    @Test
    void aPageIsTranslatedIntoALanguageOnce() {
        long page = editor.page(null, "priorita");

        assertThatThrownBy(() -> publishing.translate(page, ITALIAN, new Slug("altre"), text("Altre"), null))
                .isInstanceOf(AlreadyTranslatedException.class);
        assertThat(editor.path(page, ITALIAN)).isEqualTo("priorita");
    }

    @Test
    void aTranslationCannotTakeAnothersAddress() {
        long page = editor.page(null, "priorita");
        editor.draft(null, ENGLISH, "priorities");

        assertThatThrownBy(() -> publishing.translate(page, ENGLISH, new Slug("priorities"), text("Priorities"), null))
                .isInstanceOf(PathTakenException.class);
        assertThat(pages.translations(page)).containsOnlyKeys(ITALIAN);
    }

    @Test
    void whatIsWrittenIsReadByCitizensOnlyOncePublished() {
        long page = editor.page(null, "contatti");
        long before = published(page, ITALIAN).id();

        editor.write(page, ITALIAN, "Contatti nuovi");

        assertThat(published(page, ITALIAN).id()).isEqualTo(before);
        assertThat(draft(page, ITALIAN).title()).isEqualTo("Contatti nuovi");
        assertThat(draft(page, ITALIAN).number()).isEqualTo(2);
        assertThat(feed.latest()).isEqualTo(1);

        container.clock().advance(Duration.ofDays(1));
        editor.publish(page, ITALIAN);

        assertThat(published(page, ITALIAN).title()).isEqualTo("Contatti nuovi");
        var translation = pages.getTranslation(page, ITALIAN);
        assertThat(translation.draft()).isEmpty();
        assertThat(translation.state()).isEqualTo(TranslationState.PUBLISHED);
        assertThat(translation.publishedAt()).contains(TestClock.START.plus(Duration.ofDays(1)));
    }

    @Test
    void everyWritingIsARevisionOfItsOwn() {
        long page = editor.draft(null, ITALIAN, "contatti");
        long first = draft(page, ITALIAN).id();

        editor.write(page, ITALIAN, "Due");
        editor.write(page, ITALIAN, "Tre");

        assertThat(draft(page, ITALIAN).number()).isEqualTo(3);
        assertThat(draft(page, ITALIAN).id()).isNotEqualTo(first);
    }

    @Test
    void whatIsStoredIsSanitised() {
        long page = editor.draft(null, ITALIAN, "contatti");

        publishing.write(
                page,
                ITALIAN,
                editor.version(page, ITALIAN),
                new PageText("Contatti", "", "<p onclick=\"x()\">Ciao<script>x()</script></p>"),
                null);

        assertThat(draft(page, ITALIAN).body()).isEqualTo("<p>Ciao</p>");
    }

    @Test
    void whoSawAnOlderVersionIsToldOfTheConflictAndChangesNothing() {
        long page = editor.page(null, "contatti");
        long seen = editor.version(page, ITALIAN);
        editor.write(page, ITALIAN, "Della collega");
        long now = editor.version(page, ITALIAN);

        assertThatThrownBy(() -> publishing.write(page, ITALIAN, seen, text("Mia"), null))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> publishing.publish(page, ITALIAN, seen)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> publishing.withdraw(page, ITALIAN, seen)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> publishing.rename(page, ITALIAN, seen, new Slug("altro")))
                .isInstanceOf(ConflictException.class);

        assertThat(now).isGreaterThan(seen);
        assertThat(editor.version(page, ITALIAN)).isEqualTo(now);
        assertThat(draft(page, ITALIAN).title()).isEqualTo("Della collega");
        assertThat(editor.path(page, ITALIAN)).isEqualTo("contatti");
        assertThat(feed.latest()).isEqualTo(1);
    }

    @Test
    void theVersionThatAChangeGivesBackIsGoodForTheNext() {
        long page = editor.draft(null, ITALIAN, "contatti");

        var written = publishing.write(page, ITALIAN, editor.version(page, ITALIAN), text("Contatti"), null);
        var published = publishing.publish(page, ITALIAN, written.version());
        var renamed = publishing.rename(page, ITALIAN, published.version(), new Slug("recapiti"));
        var withdrawn = publishing.withdraw(page, ITALIAN, renamed.version());

        assertThat(withdrawn.version()).isEqualTo(editor.version(page, ITALIAN));
    }

    @Test
    void aLanguageThatIsNotThereCannotBeChanged() {
        long page = editor.page(null, "contatti");

        assertThatExceptionOfType(PageNotFoundException.class)
                .isThrownBy(() -> publishing.write(page, ENGLISH, 1, text("Contacts"), null))
                .satisfies(e -> assertThat(e.key()).isEqualTo("page.not-translated"))
                .satisfies(e -> assertThat(e.arguments()).containsExactly(page, "en"));
    }

    @Test
    void withoutADraftThereIsNothingToPublish() {
        long page = editor.page(null, "contatti");

        assertThatThrownBy(() -> editor.publish(page, ITALIAN)).isInstanceOf(NothingToPublishException.class);
        assertThat(feed.latest()).isEqualTo(1);
    }

    @Test
    void whatIsWithdrawnBecomesTheDraftAgain() {
        long page = editor.page(null, "contatti");
        long text = published(page, ITALIAN).id();

        editor.withdraw(page, ITALIAN);

        var translation = pages.getTranslation(page, ITALIAN);
        assertThat(translation.state()).isEqualTo(TranslationState.WITHDRAWN);
        assertThat(translation.published()).isEmpty();
        assertThat(draft(page, ITALIAN).id()).isEqualTo(text);
        assertThat(changes()).last().isEqualTo(Tuple.tuple(ChangeKind.WITHDRAWN, page, ITALIAN));

        editor.publish(page, ITALIAN);

        assertThat(published(page, ITALIAN).id()).isEqualTo(text);
    }

    @Test
    void withdrawingKeepsANewerDraft() {
        long page = editor.page(null, "contatti");
        editor.write(page, ITALIAN, "Più nuovo");

        editor.withdraw(page, ITALIAN);

        assertThat(draft(page, ITALIAN).title()).isEqualTo("Più nuovo");
    }

    @Test
    void onlyWhatIsPublishedCanBeWithdrawn() {
        long page = editor.draft(null, ITALIAN, "contatti");

        assertThatThrownBy(() -> editor.withdraw(page, ITALIAN)).isInstanceOf(NotPublishedException.class);
        assertThat(feed.latest()).isZero();
    }

    @Test
    void aRenamedPageLeavesItsOldAddressLeadingToIt() {
        long page = editor.page(null, "contatti");

        editor.rename(page, ITALIAN, "recapiti");

        assertThat(pages.findByPath(ITALIAN, "recapiti").map(Translation::id))
                .contains(pages.getTranslation(page, ITALIAN).id());
        assertThat(pages.findByPath(ITALIAN, "contatti")).isEmpty();
        assertThat(redirect(ITALIAN, "contatti")).isEqualTo(page);
        assertThat(changes()).last().isEqualTo(Tuple.tuple(ChangeKind.MOVED, page, ITALIAN));
    }

    @Test
    void aDraftIsRenamedWithoutATraceBecauseNobodyKnowsItsAddress() {
        long page = editor.draft(null, ITALIAN, "contatti");

        editor.rename(page, ITALIAN, "recapiti");

        assertThat(editor.path(page, ITALIAN)).isEqualTo("recapiti");
        assertThat(redirects()).isEmpty();
        assertThat(feed.latest()).isZero();
    }

    @Test
    void theAddressOfAWithdrawnPageStillLeadsToItsNewOne() {
        long page = editor.page(null, "contatti");
        editor.withdraw(page, ITALIAN);

        editor.rename(page, ITALIAN, "recapiti");

        assertThat(redirect(ITALIAN, "contatti")).isEqualTo(page);
    }

    @Test
    void renamingToTheSameSlugChangesNothing() {
        long page = editor.page(null, "contatti");
        long version = editor.version(page, ITALIAN);

        editor.rename(page, ITALIAN, "contatti");

        assertThat(editor.version(page, ITALIAN)).isEqualTo(version);
        assertThat(redirects()).isEmpty();
        assertThat(feed.latest()).isEqualTo(1);
    }

    @Test
    void allThatHangsBelowFollowsARenamedPage() {
        long a = editor.page(null, "a");
        long b = editor.page(a, "b");
        long c = editor.page(b, "c");
        long d = editor.draft(c, ITALIAN, "d");
        long beside = editor.page(null, "aa");
        long numberBefore = feed.latest();

        editor.rename(a, ITALIAN, "z");

        assertThat(editor.path(a, ITALIAN)).isEqualTo("z");
        assertThat(editor.path(b, ITALIAN)).isEqualTo("z/b");
        assertThat(editor.path(c, ITALIAN)).isEqualTo("z/b/c");
        assertThat(editor.path(d, ITALIAN)).isEqualTo("z/b/c/d");
        assertThat(editor.path(beside, ITALIAN)).isEqualTo("aa");
        assertThat(redirect(ITALIAN, "a")).isEqualTo(a);
        assertThat(redirect(ITALIAN, "a/b")).isEqualTo(b);
        assertThat(redirect(ITALIAN, "a/b/c")).isEqualTo(c);
        assertThat(redirects()).hasSize(3);
        assertThat(feed.since(numberBefore))
                .extracting(change -> change.pageId().orElseThrow())
                .containsExactly(a, b, c);
    }

    @Test
    void renamingOneLanguageLeavesTheOther() {
        long a = editor.page(null, "a");
        long b = editor.page(a, "b");
        editor.english(a, "en-a");
        editor.english(b, "en-b");

        editor.rename(a, ENGLISH, "en-z");

        assertThat(editor.path(b, ENGLISH)).isEqualTo("en-z/en-b");
        assertThat(editor.path(b, ITALIAN)).isEqualTo("a/b");
        assertThat(redirect(ENGLISH, "en-a/en-b")).isEqualTo(b);
    }

    @Test
    void renamingToATakenAddressIsRefusedAsAWhole() {
        long a = editor.page(null, "a");
        long b = editor.page(a, "b");
        editor.page(null, "z");
        long numberBefore = feed.latest();

        assertThatThrownBy(() -> editor.rename(a, ITALIAN, "z")).isInstanceOf(PathTakenException.class);

        assertThat(editor.path(a, ITALIAN)).isEqualTo("a");
        assertThat(editor.path(b, ITALIAN)).isEqualTo("a/b");
        assertThat(redirects()).isEmpty();
        assertThat(feed.latest()).isEqualTo(numberBefore);
    }

    @Test
    void redirectsNeverFormAChain() {
        long page = editor.page(null, "uno");

        editor.rename(page, ITALIAN, "due");
        editor.rename(page, ITALIAN, "tre");
        editor.rename(page, ITALIAN, "uno");

        assertThat(editor.path(page, ITALIAN)).isEqualTo("uno");
        assertThat(redirect(ITALIAN, "due")).isEqualTo(page);
        assertThat(redirect(ITALIAN, "tre")).isEqualTo(page);
    }

    @Test
    void anAddressThatOnlyARedirectHoldsIsFreeForANewPage() {
        long old = editor.page(null, "bandi");
        editor.rename(old, ITALIAN, "bandi-chiusi");

        long fresh = editor.page(null, "bandi");
        assertThat(editor.path(fresh, ITALIAN)).isEqualTo("bandi");
        assertThat(redirect(ITALIAN, "bandi")).isEqualTo(old);

        editor.rename(fresh, ITALIAN, "bandi-aperti");
        assertThat(redirect(ITALIAN, "bandi")).isEqualTo(fresh);
        assertThat(redirect(ITALIAN, "bandi-chiusi")).isNull();
    }

    @Test
    void aMovedBranchGetsNewAddressesInEveryLanguage() {
        long from = editor.page(null, "from");
        long to = editor.page(null, "to");
        editor.english(to, "en-to");
        long branch = editor.page(from, "branch");
        editor.english(branch, "en-branch");
        long leaf = editor.page(branch, "leaf");
        editor.english(leaf, "en-leaf");
        long numberBefore = feed.latest();

        publishing.move(branch, to, 0);

        assertThat(parent(branch)).isEqualTo(to);
        assertThat(editor.path(leaf, ITALIAN)).isEqualTo("to/branch/leaf");
        assertThat(editor.path(leaf, ENGLISH)).isEqualTo("en-to/en-branch/en-leaf");
        assertThat(redirect(ITALIAN, "from/branch/leaf")).isEqualTo(leaf);
        assertThat(redirect(ENGLISH, "en-branch/en-leaf")).isEqualTo(leaf);
        assertThat(redirects()).hasSize(4);
        assertThat(feed.since(numberBefore))
                .extracting(change -> change.pageId().orElseThrow())
                .containsExactly(branch, branch, leaf, branch, leaf);
        assertThat(feed.since(0)).extracting(Change::number).isEqualTo(upTo(feed.latest()));
    }

    @Test
    void aBranchCanBeMovedToTheTop() {
        long top = editor.page(null, "top");
        long branch = editor.page(top, "branch");
        long leaf = editor.page(branch, "leaf");

        publishing.move(branch, null, 0);

        assertThat(pages.get(branch).parent()).isEmpty();
        assertThat(editor.path(leaf, ITALIAN)).isEqualTo("branch/leaf");
        assertThat(pages.roots()).extracting(Page::id).containsExactly(branch, top);
    }

    @Test
    void aPageCannotBePutBelowItself() {
        long a = editor.page(null, "a");
        long b = editor.page(a, "b");
        long c = editor.page(b, "c");
        long d = editor.page(c, "d");
        long numberBefore = feed.latest();

        for (long below : List.of(a, b, c, d)) {
            assertThatThrownBy(() -> publishing.move(a, below, 0))
                    .describedAs("below page %s of %s", below, List.of(a, b, c, d))
                    .isInstanceOf(InvalidMoveException.class);
        }

        assertThat(pages.get(a).parent()).isEmpty();
        assertThat(feed.latest()).isEqualTo(numberBefore);
    }

    @Test
    void aMoveToATakenAddressIsRefusedAsAWhole() {
        long a = editor.page(null, "a");
        long taken = editor.page(a, "b");
        long b = editor.page(null, "b");
        long c = editor.page(b, "c");

        assertThatThrownBy(() -> publishing.move(b, a, 0)).isInstanceOf(PathTakenException.class);

        assertThat(pages.get(b).parent()).isEmpty();
        assertThat(editor.path(c, ITALIAN)).isEqualTo("b/c");
        assertThat(pages.children(a)).extracting(Page::id).containsExactly(taken);
    }

    @Test
    void aPageCannotBeMovedBelowOneThatDoesNotExist() {
        long a = editor.page(null, "a");

        assertThatThrownBy(() -> publishing.move(a, 404L, 0)).isInstanceOf(PageNotFoundException.class);
        assertThatThrownBy(() -> publishing.move(404, a, 0)).isInstanceOf(PageNotFoundException.class);
    }

    @Test
    void aMoveAmongSiblingsChangesTheirOrderAndNoAddress() {
        long top = editor.page(null, "top");
        long a = editor.page(top, "a");
        long b = editor.page(top, "b");
        long c = editor.page(top, "c");

        assertOrder(top, c, 0, c, a, b);
        assertOrder(top, a, 2, c, b, a);
        assertOrder(top, c, 99, b, a, c);
        assertOrder(top, c, -1, c, b, a);
        assertThat(redirects()).isEmpty();
        assertThat(changes()).last().isEqualTo(Tuple.tuple(ChangeKind.MOVED, c, null));
    }

    private void assertOrder(long top, long moved, int place, Long... expected) {
        publishing.move(moved, top, place);
        assertThat(pages.children(top)).extracting(Page::id).containsExactly(expected);
    }

    @Test
    void belowAPageThatIsNotTranslatedTheNearestAncestorThatIsCounts() {
        long a = editor.page(null, "a");
        editor.english(a, "en-a");
        long b = editor.page(a, "b");
        long c = editor.page(b, "c");
        long d = editor.page(c, "d");

        editor.english(d, "en-d");

        assertThat(editor.path(d, ENGLISH)).isEqualTo("en-a/en-d");
    }

    @Test
    void whenAPageIsTranslatedWhatHungPastItMovesBelowIt() {
        long a = editor.page(null, "a");
        editor.english(a, "en-a");
        long b = editor.page(a, "b");
        long c = editor.page(b, "c");
        editor.english(c, "en-c");

        publishing.translate(b, ENGLISH, new Slug("en-b"), text("B"), null);

        assertThat(editor.path(c, ENGLISH)).isEqualTo("en-a/en-b/en-c");
        assertThat(redirect(ENGLISH, "en-a/en-c")).isEqualTo(c);
        assertThat(editor.path(c, ITALIAN)).isEqualTo("a/b/c");
        assertThat(changes()).last().isEqualTo(Tuple.tuple(ChangeKind.MOVED, c, ENGLISH));
    }

    @Test
    void aPageThatIsNotTranslatedTakesItsTranslatedBranchAlong() {
        long a = editor.page(null, "a");
        long to = editor.page(null, "to");
        editor.english(to, "en-to");
        long b = editor.page(a, "b");
        long c = editor.page(b, "c");
        editor.english(c, "en-c");

        publishing.move(b, to, 0);

        assertThat(editor.path(c, ENGLISH)).isEqualTo("en-to/en-c");
        assertThat(redirect(ENGLISH, "en-c")).isEqualTo(c);
    }

    @Test
    void anAddressOfFormerTimesLeadsToAPage() {
        long page = editor.page(null, "contatti");

        publishing.redirect(ITALIAN, "vecchio/sito/contatti", page);

        assertThat(redirect(ITALIAN, "vecchio/sito/contatti")).isEqualTo(page);
        assertThat(changes()).last().isEqualTo(Tuple.tuple(ChangeKind.MOVED, page, ITALIAN));
    }

    @Test
    void anAddressOfFormerTimesLeadsToThePageThatWasNamedLast() {
        long first = editor.page(null, "primo");
        long second = editor.page(null, "secondo");

        publishing.redirect(ITALIAN, "vecchio", first);
        publishing.redirect(ITALIAN, "vecchio", second);

        assertThat(redirect(ITALIAN, "vecchio")).isEqualTo(second);
        assertThat(redirects()).hasSize(1);
    }

    @Test
    void anAddressAtWhichAPageStandsLeadsNowhereElse() {
        long page = editor.page(null, "contatti");
        editor.draft(null, ITALIAN, "bozza");

        assertThatThrownBy(() -> publishing.redirect(ITALIAN, "contatti", page)).isInstanceOf(PathTakenException.class);
        assertThatThrownBy(() -> publishing.redirect(ITALIAN, "bozza", page)).isInstanceOf(PathTakenException.class);
    }

    @Test
    void anAddressOfFormerTimesIsOneThatCanBeStored() {
        long page = editor.page(null, "contatti");

        for (var path : List.of("", " ", "a".repeat(701), "a\u0000b")) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> publishing.redirect(ITALIAN, path, page))
                    .satisfies(e -> assertThat(e.field()).isEqualTo("path"));
        }
        publishing.redirect(ITALIAN, "a".repeat(700), page);
        assertThat(redirects()).hasSize(1);
    }

    @Test
    void thePublishingsOfManyPagesAreNumberedWithoutAGap() {
        for (int i = 0; i < 5; i++) {
            editor.page(null, "pagina-" + i);
        }

        assertThat(feed.since(0)).extracting(Change::number).isEqualTo(upTo(5));
        assertThat(feed.since(0)).extracting(Change::kind).containsOnly(ChangeKind.PUBLISHED);
    }

    @Test
    void aPublishingThatIsRolledBackLeavesNoGapInTheFeed() {
        long page = editor.page(null, "contatti");
        editor.write(page, ITALIAN, "Nuovi");
        long other = editor.draft(null, ITALIAN, "altra");

        assertThatThrownBy(() -> container.inTransaction(() -> {
                    editor.publish(page, ITALIAN);
                    editor.publish(other, ITALIAN);
                    editor.publish(other, ITALIAN); // nothing is left to publish
                }))
                .isInstanceOf(NothingToPublishException.class);
        assertThat(published(page, ITALIAN).title()).isEqualTo("Titolo di contatti");
        editor.publish(other, ITALIAN);

        assertThat(feed.since(0)).extracting(Change::number).containsExactly(1L, 2L);
    }

    @Test
    void anUnknownPageOrPathIsToldSo() {
        assertThatThrownBy(() -> pages.get(404)).isInstanceOf(PageNotFoundException.class);
        assertThat(pages.findByPath(ITALIAN, "non/esiste")).isEmpty();
        assertThat(pages.findTranslation(404, ITALIAN)).isEmpty();
    }

    private Long parent(long page) {
        return container.inTransaction(
                () -> pages.get(page).parent().orElseThrow().id());
    }

    private Revision draft(long page, Language language) {
        return revision(page, language, translation -> translation.draft().orElseThrow());
    }

    private Revision published(long page, Language language) {
        return revision(page, language, translation -> translation.published().orElseThrow());
    }

    /** Read whole within the transaction: outside it, providers differ in what may still be loaded. */
    private Revision revision(long page, Language language, Function<Translation, Revision> which) {
        return container.inTransaction(() -> {
            var revision = which.apply(pages.getTranslation(page, language));
            assertThat(revision.title()).isNotBlank();
            assertThat(revision.translation().path()).isNotBlank();
            return revision;
        });
    }

    private List<Redirect> redirects() {
        return container.inTransaction(() -> {
            var em = container.get(jakarta.persistence.EntityManager.class);
            var all = em.createNamedQuery(Redirect.ALL, Redirect.class).getResultList();
            all.forEach(redirect -> assertThat(redirect.page().position()).isNotNegative());
            return all;
        });
    }

    /** The page that an old address leads to; null if it leads nowhere. */
    private Long redirect(Language language, String path) {
        return redirects().stream()
                .filter(redirect ->
                        redirect.language() == language && redirect.path().equals(path))
                .map(redirect -> redirect.page().id())
                .findFirst()
                .orElse(null);
    }

    private List<Tuple> changes() {
        return feed.since(0).stream()
                .map(change -> Tuple.tuple(
                        change.kind(),
                        change.pageId().orElse(null),
                        change.language().orElse(null)))
                .toList();
    }

    private static List<Long> upTo(long last) {
        return java.util.stream.LongStream.rangeClosed(1, last).boxed().toList();
    }
}
