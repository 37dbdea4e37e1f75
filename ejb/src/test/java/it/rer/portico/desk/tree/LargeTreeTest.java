package it.rer.portico.desk.tree;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.Pages;
import it.rer.portico.desk.home.Home;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** However large the tree is, it takes as few statements to read and to change. */
@OnEveryPlatform
class LargeTreeTest {

    private static final int PAGES = 5_000;
    private static final int BRANCH = 500;
    private static final int CHILDREN = 10;
    /** Far above what the sequences give out. */
    private static final long FIRST = 1_000_000;

    private final Container container;
    private final TreeQueries tree;
    private final TreeCommands treeCommands;
    private final Editor editor;

    LargeTreeTest(Container container) {
        this.container = container;
        tree = container.get(TreeQueries.class);
        treeCommands = container.get(TreeCommands.class);
        editor = new Editor(container);
        new Desk(container).seat("anna", Role.PUBLISHER, null);
    }

    private <T> T asAnna(Callable<T> work) {
        return container.as("anna", Set.of(Roles.PUBLISHER), work);
    }

    @Test
    void aLargeTreeIsListedAndABranchOfItMovedWithFewStatements() throws SQLException {
        fill();
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
