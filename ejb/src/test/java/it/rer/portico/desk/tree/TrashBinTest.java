package it.rer.portico.desk.tree;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.platform.database.ResultPage;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class TrashBinTest {

    private final Container container;
    private final TrashBin bin;
    private final Editor editor;
    private final long agreements;
    private final long europe;

    TrashBinTest(Container container) {
        this.container = container;
        bin = container.get(TrashBin.class);
        editor = new Editor(container);
        agreements = editor.page(null, "accordi");
        europe = editor.page(null, "europa");
        var desk = new Desk(container);
        desk.seat("anna", Role.PUBLISHER, null);
        desk.seat("enzo", Role.PUBLISHER, agreements);
    }

    private ResultPage<TrashBin.TrashedBranch> list(String login, int first, int most) {
        return container.as(login, Set.of(Roles.PUBLISHER), () -> bin.list(first, most));
    }

    private static TrashBin.TrashedBranch row(ResultPage<TrashBin.TrashedBranch> listed, long page) {
        return listed.rows().stream()
                .filter(row -> row.pageId() == page)
                .findFirst()
                .orElseThrow();
    }

    private void trash(long page) {
        container.clock().advance(Duration.ofMinutes(1));
        container.as("anna", Set.of(Roles.PUBLISHER), () -> bin.trash(page));
    }

    @Test
    void ofEachBranchTheTopIsListedTheNewestFirst() {
        long top = editor.page(agreements, "assia");
        editor.page(top, "progetti");
        editor.english(top, "hesse");
        trash(top);
        trash(europe);

        var listed = list("anna", 0, 50);

        assertThat(listed.total()).isEqualTo(2);
        assertThat(listed.rows()).extracting(TrashBin.TrashedBranch::pageId).containsExactly(europe, top);
        assertThat(row(listed, europe).titles()).isEqualTo(Map.of(ITALIAN, "Titolo di europa"));
        assertThat(row(listed, europe).atTop()).isTrue();
        assertThat(row(listed, top).titles()).containsOnlyKeys(ITALIAN, ENGLISH);
        assertThat(row(listed, top).pages()).isEqualTo(2);
        assertThat(row(listed, top).atTop()).isFalse();
        assertThat(row(listed, top).below()).isEqualTo(Map.of(ITALIAN, "Titolo di accordi"));
        assertThat(row(listed, europe).at()).isEqualTo(container.clock().instant());
    }

    @Test
    void aPageTrashedBeforeItsParentIsListedSeparately() {
        long top = editor.page(agreements, "assia");
        long below = editor.page(top, "progetti");
        trash(below);
        trash(top);

        assertThat(list("anna", 0, 50).rows())
                .extracting(TrashBin.TrashedBranch::pageId)
                .containsExactly(top, below);
    }

    @Test
    void aPublisherSeesTheTrashOfTheirSections() {
        long own = editor.page(agreements, "assia");
        trash(own);
        trash(europe);

        assertThat(list("enzo", 0, 50).rows())
                .extracting(TrashBin.TrashedBranch::pageId)
                .containsExactly(own);
    }

    @Test
    void aLongListIsReadInPartsWithTheSameFewStatements() {
        for (int number = 0; number < 30; number++) {
            trash(editor.page(agreements, "p" + number));
        }
        long before = container.database().statements();

        var part = list("enzo", 20, 50);

        assertThat(container.database().statements() - before).isLessThan(10);
        assertThat(part.total()).isEqualTo(30);
        assertThat(part.rows()).hasSize(10);
        assertThat(list("enzo", 30, 50).rows()).isEmpty();
    }
}
