package it.rer.portico.desk.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Pages are moved and shifted. */
@OnEveryPlatform
class TreeCommandsTest {

    private final Container container;
    private final TreeQueries tree;
    private final TreeCommands treeCommands;
    private final Editor editor;

    TreeCommandsTest(Container container) {
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
    void aPageIsNotMovedToWhereItHangs() {
        long top = editor.page(null, "accordi");
        long first = editor.page(top, "bando");
        long second = editor.page(top, "intesa");

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
    void aPageIsShiftedAmongItsSiblings() {
        long first = editor.page(null, "accordi");
        long second = editor.page(null, "europa");
        long third = editor.page(null, "intese");

        container.as("anna", Set.of(Roles.PUBLISHER), () -> treeCommands.shift(third, editor.version(third), -1));
        assertThat(asAnna(tree::all))
                .extracting(placed -> placed.entry().pageId())
                .containsExactly(first, third, second);
        container.as("anna", Set.of(Roles.PUBLISHER), () -> treeCommands.shift(first, editor.version(first), 2));
        assertThat(asAnna(tree::all))
                .extracting(placed -> placed.entry().pageId())
                .containsExactly(third, second, first);
    }
}
