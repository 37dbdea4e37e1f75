package it.rer.portico.desk.tree;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pages are added to the tree. */
@OnEveryPlatform
class NewPagesTest {

    private final Container container;
    private final NewPages newPages;
    private final Editor editor;

    NewPagesTest(Container container) {
        this.container = container;
        newPages = container.get(NewPages.class);
        editor = new Editor(container);
        new Desk(container).seat("anna", Role.PUBLISHER, null);
    }

    private <T> T asAnna(Callable<T> work) {
        return container.as("anna", Set.of(Roles.PUBLISHER), work);
    }

    @Test
    void pagesOfOneTitleGetNumberedAddresses() {
        long top = editor.page(null, "accordi");

        var paths = IntStream.range(0, 3)
                .mapToObj(each -> asAnna(() -> newPages.create(top, ITALIAN, "Bando aperto")))
                .map(page -> editor.path(page, ITALIAN))
                .toList();

        assertThat(paths).containsExactly("accordi/bando-aperto", "accordi/bando-aperto-2", "accordi/bando-aperto-3");
    }
}
