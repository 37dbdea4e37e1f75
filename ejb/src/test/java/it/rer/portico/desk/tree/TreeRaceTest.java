package it.rer.portico.desk.tree;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.ConflictException;
import it.rer.portico.content.page.InvalidMoveException;
import it.rer.portico.content.page.Page;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageKind;
import it.rer.portico.content.page.PageNotFoundException;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.PathTakenException;
import it.rer.portico.desk.redirect.RedirectTakenException;
import it.rer.portico.desk.redirect.Redirects;
import it.rer.portico.desk.workflow.Workflow;
import it.rer.portico.desk.writing.SaveCommand;
import it.rer.portico.desk.writing.TextInput;
import it.rer.portico.desk.writing.Writing;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.Invariants;
import it.rer.portico.testing.OnEveryPlatform;
import it.rer.portico.testing.Race;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two publishers of one section who change its tree at the same moment, through the services that the desk calls. The second begins while
 * the first has done their work and not yet committed: what a service reads too early, it reads as it was before.
 */
@OnEveryPlatform
class TreeRaceTest {

    private final Container container;
    private final TreeCommands treeCommands;
    private final NewPages newPages;
    private final TrashBin trash;
    private final Workflow workflow;
    private final Writing writing;
    private final Pages pages;
    private final Editor editor;
    private final long top;
    private final long a;
    private final long b;

    TreeRaceTest(Container container) {
        this.container = container;
        treeCommands = container.get(TreeCommands.class);
        newPages = container.get(NewPages.class);
        trash = container.get(TrashBin.class);
        workflow = container.get(Workflow.class);
        writing = container.get(Writing.class);
        pages = container.get(Pages.class);
        editor = new Editor(container);
        top = editor.page(null, "sezione");
        editor.english(top, "section");
        var desk = new Desk(container);
        desk.seat("anna", Role.PUBLISHER, top);
        desk.seat("berto", Role.PUBLISHER, top);
        a = made(top, "Accordi");
        b = made(top, "Bandi");
    }

    @AfterEach
    void theSiteIsWhole() {
        Invariants.assertHold(container);
    }

    private List<Exception> race(Runnable first, Runnable second) {
        return Race.overlapping(container, as("anna", first), as("berto", second));
    }

    private Callable<?> as(String login, Runnable work) {
        return () -> {
            container.as(login, Set.of(Roles.PUBLISHER), work);
            return null;
        };
    }

    private long made(long parent, String title) {
        long page = container.as("anna", Set.of(Roles.PUBLISHER), () -> newPages.create(parent, ITALIAN, title));
        editor.write(page, ITALIAN, title);
        return page;
    }

    private void throwAway(long page) {
        container.as("anna", Set.of(Roles.PUBLISHER), () -> trash.trash(page));
    }

    private Runnable move(long page, Long parent) {
        long seen = editor.version(page);
        return () -> treeCommands.move(page, seen, parent);
    }

    private Runnable shift(long page, int steps) {
        long seen = editor.version(page);
        return () -> treeCommands.shift(page, seen, steps);
    }

    private Runnable describe(long page, PageKind kind, boolean listed) {
        long seen = editor.version(page);
        return () -> treeCommands.describe(page, seen, kind, listed);
    }

    private Runnable publish(long page) {
        long seen = editor.version(page, ITALIAN);
        return () -> workflow.publish(page, Map.of(ITALIAN, seen));
    }

    private Runnable withdraw(long page) {
        long seen = editor.version(page, ITALIAN);
        return () -> workflow.withdraw(page, ITALIAN, seen, "scaduto", null);
    }

    private Runnable rename(long page, String slug) {
        long seen = editor.version(page, ITALIAN);
        return () -> writing.save(new SaveCommand(page, ITALIAN, seen, typed(slug), "", false));
    }

    private static TextInput typed(String slug) {
        return new TextInput(slug, new PageContent("Titolo", "Descrizione", "<p>Un testo.</p>"));
    }

    private static void assertRefused(List<Exception> failures, Class<? extends Exception> refusal) {
        assertThat(failures).hasExactlyElementsOfTypes(refusal);
    }

    @Test
    void twoMovesDoNotTieTheTreeIntoARing() {
        assertRefused(race(move(a, b), move(b, a)), InvalidMoveException.class);

        assertThat(editor.path(a, ITALIAN)).isEqualTo("sezione/bandi/accordi");
    }

    @Test
    void twoMovesOfBranchesDoNotTieTheTreeIntoARing() {
        long belowA = made(a, "Sotto");
        long belowB = made(b, "Sotto");

        assertRefused(race(move(a, belowB), move(b, belowA)), InvalidMoveException.class);
    }

    @Test
    void ofTwoWhoMoveOnePageTheSecondIsToldOfTheConflict() {
        long c = made(top, "Convenzioni");

        assertRefused(race(move(c, a), move(c, b)), ConflictException.class);

        assertThat(editor.path(c, ITALIAN)).isEqualTo("sezione/accordi/convenzioni");
    }

    @Test
    void aPageIsNotMovedBelowOneThatIsBeingThrownAway() {
        assertRefused(race(() -> trash.trash(a), move(b, a)), PageNotFoundException.class);
    }

    @Test
    void aPageThatIsMovedIntoABranchGoesIntoTheTrashWithIt() {
        assertThat(race(move(b, a), () -> trash.trash(a))).isEmpty();

        assertThat(pages.get(b).trashedAt()).isPresent();
    }

    @Test
    void aPageIsNotMadeBelowOneThatIsBeingThrownAway() {
        assertRefused(
                race(() -> trash.trash(a), () -> newPages.create(a, ITALIAN, "Nuova")), PageNotFoundException.class);
    }

    @Test
    void aPageThatIsMadeBelowOneThatIsBeingMovedStandsAtTheNewAddress() {
        assertThat(race(move(a, b), () -> newPages.create(a, ITALIAN, "Nuova"))).isEmpty();

        assertThat(pages.findByPath(ITALIAN, "sezione/bandi/accordi/nuova")).isPresent();
    }

    @Test
    void aPageThatIsTranslatedWhileItsBranchIsMovedStandsAtTheNewAddress() {
        editor.english(b, "calls");
        long child = made(a, "Europa");

        assertThat(race(
                        move(a, b),
                        () -> writing.save(new SaveCommand(child, ENGLISH, Writing.NEW, typed("europe"), "", false))))
                .isEmpty();

        assertThat(editor.path(child, ENGLISH)).isEqualTo("section/calls/europe");
    }

    @Test
    void twoPagesThatAreMadeAtOnceStandOneAfterTheOther() {
        assertThat(race(() -> newPages.create(top, ITALIAN, "Nuova"), () -> newPages.create(top, ITALIAN, "Nuova")))
                .isEmpty();

        assertThat(pages.children(top)).hasSize(4).extracting(Page::position).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aCopyOfABranchThatIsBeingMovedStandsWhereItIsPut() {
        made(a, "Europa");

        assertThat(race(move(a, b), () -> treeCommands.copy(a, top))).isEmpty();
    }

    @Test
    void aTextIsNotPublishedAtAnotherAddressThanItsPublisherSaw() {
        assertRefused(race(move(a, b), publish(a)), ConflictException.class);
    }

    @Test
    void aPageThatIsMovedWhileItIsPublishedLeavesItsAddressLeadingToIt() {
        assertThat(race(publish(a), move(a, b))).isEmpty();

        assertThat(pages.getTranslation(a, ITALIAN).published()).isPresent();
        assertThat(editor.path(a, ITALIAN)).isEqualTo("sezione/bandi/accordi");
    }

    @Test
    void ofTwoWhoDescribeOnePageTheSecondIsToldOfTheConflict() {
        assertRefused(
                race(describe(a, PageKind.SECTION, true), describe(a, PageKind.DOCUMENT, false)),
                ConflictException.class);

        assertThat(pages.get(a).kind()).isEqualTo(PageKind.SECTION);
        assertThat(pages.get(a).inNavigation()).isTrue();
    }

    @Test
    void whoDescribesAPageThatIsBeingThrownAwayIsToldThatItIsGone() {
        assertRefused(race(() -> trash.trash(a), describe(a, PageKind.SECTION, true)), PageNotFoundException.class);
    }

    @Test
    void twoWhoShiftDifferentPagesBothGetTheirWay() {
        long c = made(top, "Convenzioni");
        long d = made(top, "Deleghe");

        assertThat(race(shift(d, -1), shift(a, 1))).isEmpty();

        assertThat(pages.children(top)).extracting(Page::id).containsExactly(b, a, d, c);
        assertThat(pages.children(top)).extracting(Page::position).containsExactly(0, 1, 2, 3);
    }

    @Test
    void ofTwoWhoShiftOnePageTheSecondIsToldOfTheConflict() {
        made(top, "Convenzioni");

        assertRefused(race(shift(a, 1), shift(a, 2)), ConflictException.class);
    }

    @Test
    void ofTwoWhoGiveOneAddressTheSecondIsToldThatItIsTaken() {
        assertRefused(race(rename(a, "comune"), rename(b, "comune")), PathTakenException.class);
    }

    @Test
    void whoGivesAnAddressInABranchThatIsBeingRenamedIsToldOfTheConflict() {
        long child = made(a, "Europa");

        assertRefused(race(rename(a, "intese"), rename(child, "unione")), ConflictException.class);

        assertThat(editor.path(child, ITALIAN)).isEqualTo("sezione/intese/europa");
    }

    @Test
    void onePageIsThrownAwayOnce() {
        assertRefused(race(() -> trash.trash(a), () -> trash.trash(a)), PageNotFoundException.class);
    }

    @Test
    void onePageComesBackOnce() {
        throwAway(a);

        assertRefused(race(() -> trash.restore(a), () -> trash.restore(a)), PageNotFoundException.class);
    }

    @Test
    void aPageDoesNotComeBackBelowOneThatIsBeingThrownAway() {
        long child = made(a, "Europa");
        throwAway(child);

        assertRefused(race(() -> trash.trash(a), () -> trash.restore(child)), InvalidMoveException.class);
    }

    @Test
    void aPageThatComesBackGoesWithTheBranchThatIsThrownAway() {
        long child = made(a, "Europa");
        throwAway(child);

        assertThat(race(() -> trash.restore(child), () -> trash.trash(a))).isEmpty();

        assertThat(pages.get(child).trashedAt()).isPresent();
    }

    @Test
    void ofOneWhoPublishesAndOneWhoWithdrawsTheSecondIsToldOfTheConflict() {
        editor.publish(a, ITALIAN);
        editor.write(a, ITALIAN, "Accordi nuovi");

        assertRefused(race(publish(a), withdraw(a)), ConflictException.class);

        editor.write(a, ITALIAN, "Accordi nuovissimi");
        assertRefused(race(withdraw(a), publish(a)), ConflictException.class);
    }

    @Test
    void ofTwoWhoPublishOneTextTheSecondIsToldOfTheConflict() {
        assertRefused(race(publish(a), publish(a)), ConflictException.class);
    }

    @Test
    void aTextIsNotPublishedWhileItsPageIsThrownAway() {
        assertThat(race(() -> trash.trash(a), publish(a))).hasSize(1);

        assertThat(pages.getTranslation(a, ITALIAN).published()).isEmpty();
    }

    @Test
    void ofTwoWhoLetOneOldAddressLeadToTheirPagesTheSecondIsToldOfTheFirst() {
        var redirects = container.get(Redirects.class);

        assertRefused(
                race(
                        () -> redirects.add(ITALIAN, "vecchio", a, false),
                        () -> redirects.add(ITALIAN, "vecchio", b, false)),
                RedirectTakenException.class);
    }
}
