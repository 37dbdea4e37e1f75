package it.rer.portico.desk.tree;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.Drafting;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageNotFoundException;
import it.rer.portico.content.page.PageText;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.Trash;
import it.rer.portico.desk.home.Home;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class TreeQueriesTest {

    private static final int PAGES = 5_000;
    private static final int BRANCH = 500;
    private static final int CHILDREN = 10;
    /** Far above what the sequences give out. */
    private static final long FIRST = 1_000_000;

    private final Container container;
    private final TreeQueries tree;
    private final TreeCommands treeCommands;
    private final NewPages newPages;
    private final Editor editor;
    private final Desk desk;

    TreeQueriesTest(Container container) {
        this.container = container;
        tree = container.get(TreeQueries.class);
        treeCommands = container.get(TreeCommands.class);
        newPages = container.get(NewPages.class);
        editor = new Editor(container);
        desk = new Desk(container);
    }

    private <T> T asAnna(Callable<T> work) {
        return container.as("anna", Set.of(Roles.PUBLISHER), work);
    }

    @Test
    void draftsOfOtherSectionsAreHidden() {
        long own = editor.page(null, "accordi");
        long other = editor.page(null, "europa");
        editor.write(own, ITALIAN, "Accordi nuovi");
        editor.write(other, ITALIAN, "Europa nuova");
        long secret = editor.draft(other, ITALIAN, "segreto");
        desk.seat("anna", Role.PUBLISHER, own);

        var mine = asAnna(() -> tree.get(own));
        assertThat(mine.title(ITALIAN)).isEqualTo("Accordi nuovi");
        assertThat(mine.state(ITALIAN).orElseThrow().hasDraft()).isTrue();
        assertThat(mine.writable()).isTrue();
        assertThat(mine.publishable()).isTrue();
        var theirs = asAnna(() -> tree.get(other));
        assertThat(theirs.title(ITALIAN)).isEqualTo("Titolo di europa");
        assertThat(theirs.state(ITALIAN).orElseThrow().hasDraft()).isFalse();
        assertThat(theirs.writable()).isFalse();
        assertThat(theirs.publishable()).isFalse();
        assertThat(asAnna(() -> tree.get(secret)).states()).isEmpty();
        assertThat(asAnna(tree::all))
                .allSatisfy(placed -> assertThat(placed.entry().title(ITALIAN))
                        .isNotEqualTo("Titolo di segreto")
                        .isNotEqualTo("Europa nuova"));
        assertThat(asAnna(() -> tree.breadcrumb(secret)))
                .extracting(entry -> entry.title(ITALIAN))
                .containsExactly("Titolo di europa", "");
    }

    @Test
    void ofATextOfOthersItIsToldWhetherTheOneThatCitizensReadIsOutdated() {
        long own = editor.page(null, "accordi");
        long other = editor.page(null, "europa");
        editor.english(other, "europe");
        translate(other, "Europe");
        editor.publish(other, ENGLISH);
        editor.write(other, ITALIAN, "Europa nuova");
        editor.publish(other, ITALIAN);
        translate(other, "New Europe");
        desk.seat("anna", Role.PUBLISHER, own);
        desk.seat("bruno", Role.AUTHOR, other);

        var foreign = asAnna(() -> tree.get(other)).state(ENGLISH).orElseThrow();
        var writers = container
                .as("bruno", Set.of(Roles.AUTHOR), () -> tree.get(other))
                .state(ENGLISH)
                .orElseThrow();

        assertThat(foreign.stale()).isTrue();
        assertThat(writers.stale()).isFalse();
    }

    private void translate(long page, String title) {
        long source = container.<Long>inTransaction(() -> container
                .get(Pages.class)
                .getTranslation(page, ITALIAN)
                .newest()
                .id());
        container.get(Drafting.class).write(page, ENGLISH, editor.version(page, ENGLISH), Editor.text(title), source);
    }

    @Test
    void pagesAreListedInOrderWithTheirDepthAndLanguages() {
        long first = editor.page(null, "accordi");
        long below = editor.page(first, "bando");
        editor.english(below, "call");
        long second = editor.page(null, "europa");
        long gone = editor.page(first, "vecchio");
        container.get(Trash.class).trash(gone);
        desk.seat("anna", Role.PUBLISHER, null);

        var all = asAnna(tree::all);

        assertThat(all).extracting(placed -> placed.entry().pageId()).containsExactly(first, below, second);
        assertThat(all).extracting(TreeQueries.Placed::depth).containsExactly(0, 1, 0);
        assertThat(all.get(0).entry().children()).isEqualTo(1);
        assertThat(all.get(1).entry().states()).containsOnlyKeys(ITALIAN, ENGLISH);
        assertThat(asAnna(() -> tree.below(List.of(first))).get(first)).hasSize(1);
        assertThatExceptionOfType(PageNotFoundException.class).isThrownBy(() -> asAnna(() -> tree.get(gone)));
    }

    @Test
    void whatAMoveBringsWithItIsToldBefore() {
        long top = editor.page(null, "accordi");
        editor.page(top, "bando");
        editor.draft(top, ITALIAN, "bozza");
        long other = editor.page(null, "europa");
        container
                .get(Drafting.class)
                .write(
                        other,
                        ITALIAN,
                        editor.version(other, ITALIAN),
                        new PageText(new PageContent("Europa", "", "<p><a href=\"page:" + top + "\">Accordi</a></p>")),
                        null);
        editor.publish(other, ITALIAN);
        desk.seat("anna", Role.PUBLISHER, null);

        var consequences = asAnna(() -> container.get(Branches.class).consequences(top));

        assertThat(consequences)
                .isEqualTo(new Consequences(
                        3,
                        List.of(new PublicAddress(ITALIAN, "accordi"), new PublicAddress(ITALIAN, "accordi/bando")),
                        List.of(new LinkingPage(other, ITALIAN, "Europa", true))));
    }

    @Test
    void aPageIsNotMovedToWhereItHangs() {
        long top = editor.page(null, "accordi");
        long first = editor.page(top, "bando");
        long second = editor.page(top, "intesa");
        desk.seat("anna", Role.PUBLISHER, null);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> container.as(
                        "anna", Set.of(Roles.PUBLISHER), () -> treeCommands.move(first, editor.version(first), top)))
                .satisfies(e -> assertThat(e.field()).isEqualTo("parent"))
                .satisfies(e -> assertThat(e.key()).isEqualTo("page.already-there"));
        assertThat(asAnna(() -> tree.below(List.of(top))).get(top))
                .extracting(Entry::pageId)
                .containsExactly(first, second);
    }

    @Test
    void pagesOfOneTitleGetNumberedAddresses() {
        long top = editor.page(null, "accordi");
        desk.seat("anna", Role.PUBLISHER, null);

        var paths = IntStream.range(0, 3)
                .mapToObj(each -> asAnna(() -> newPages.create(top, ITALIAN, "Bando aperto")))
                .map(page -> editor.path(page, ITALIAN))
                .toList();

        assertThat(paths).containsExactly("accordi/bando-aperto", "accordi/bando-aperto-2", "accordi/bando-aperto-3");
    }

    @Test
    void aPageIsShiftedAmongItsSiblings() {
        long first = editor.page(null, "accordi");
        long second = editor.page(null, "europa");
        long third = editor.page(null, "intese");
        desk.seat("anna", Role.PUBLISHER, null);

        container.as("anna", Set.of(Roles.PUBLISHER), () -> treeCommands.shift(third, editor.version(third), -1));
        assertThat(asAnna(tree::all))
                .extracting(placed -> placed.entry().pageId())
                .containsExactly(first, third, second);
        container.as("anna", Set.of(Roles.PUBLISHER), () -> treeCommands.shift(first, editor.version(first), 2));
        assertThat(asAnna(tree::all))
                .extracting(placed -> placed.entry().pageId())
                .containsExactly(third, second, first);
    }

    @Test
    void aLargeTreeIsListedAndABranchOfItMovedWithFewStatements() throws SQLException {
        fill();
        desk.seat("anna", Role.PUBLISHER, null);
        asAnna(() -> tree.get(FIRST)); // queries are translated once

        assertThat(statements(() -> assertThat(asAnna(tree::all)).hasSize(PAGES)))
                .isLessThan(20);

        assertThat(statements(() -> assertThat(asAnna(() -> tree.below(Arrays.asList((Long) null)))
                                .get(null))
                        .hasSize(PAGES / BRANCH)))
                .isLessThan(10);

        var home = container.get(Home.class);
        assertThat(statements(() -> assertThat(
                                asAnna(() -> home.overview(0, 10)).changed().total())
                        .isEqualTo(PAGES)))
                .isLessThan(20);

        long branch = FIRST + BRANCH;
        long version = editor.version(branch);
        assertThat(statements(() -> asAnna(() -> {
                    treeCommands.move(branch, version, FIRST);
                    return null;
                })))
                .isLessThan(6L * BRANCH);
        assertThat(container
                        .get(Pages.class)
                        .getTranslation(FIRST + 2 * BRANCH - 1, ITALIAN)
                        .path())
                .startsWith("p0/p500/");
    }

    /** How many statements something takes: whatever else the machine does, as many. */
    private long statements(Runnable work) {
        long before = container.database().statements();
        work.run();
        return container.database().statements() - before;
    }

    /** Branches of one size side by side, all published. */
    private void fill() throws SQLException {
        var paths = new HashMap<Integer, String>();
        try (var connection = container.database().dataSource().getConnection();
                var page = connection.prepareStatement("insert into page (id, parent_id, position, kind, in_navigation,"
                        + " created_at, created_by) values (?, ?, ?, 'DOCUMENT', true, current_timestamp, 'anna')");
                var translation = connection.prepareStatement("insert into translation (id, page_id, language, slug,"
                        + " path, state, version) values (?, ?, 'it', ?, ?, 'DRAFT', 0)");
                var revision = connection.prepareStatement("insert into revision (id, translation_id, number, title,"
                        + " description, body, created_at, created_by)"
                        + " values (?, ?, 1, 'Titolo', '', '<p>Testo.</p>', current_timestamp, 'anna')");
                var publish = connection.createStatement()) {
            for (int number = 0; number < PAGES; number++) {
                int inBranch = number % BRANCH;
                var above = inBranch == 0 ? null : Integer.valueOf(number - inBranch + (inBranch - 1) / CHILDREN);
                paths.put(number, (above == null ? "" : paths.get(above) + "/") + "p" + number);
                page.setLong(1, FIRST + number);
                page.setObject(2, above == null ? null : FIRST + above, Types.BIGINT);
                page.setInt(3, number);
                page.addBatch();
                translation.setLong(1, FIRST + number);
                translation.setLong(2, FIRST + number);
                translation.setString(3, "p" + number);
                translation.setString(4, paths.get(number));
                translation.addBatch();
                revision.setLong(1, FIRST + number);
                revision.setLong(2, FIRST + number);
                revision.addBatch();
            }
            page.executeBatch();
            translation.executeBatch();
            revision.executeBatch();
            publish.execute("update translation set state = 'PUBLISHED', published_revision_id = id,"
                    + " published_at = current_timestamp");
        }
    }
}
