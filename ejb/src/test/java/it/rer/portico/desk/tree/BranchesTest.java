package it.rer.portico.desk.tree;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.Drafting;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageText;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What is told of a branch before it is moved. */
@OnEveryPlatform
class BranchesTest {

    private final Container container;
    private final Editor editor;

    BranchesTest(Container container) {
        this.container = container;
        editor = new Editor(container);
        new Desk(container).seat("anna", Role.PUBLISHER, null);
    }

    private <T> T asAnna(Callable<T> work) {
        return container.as("anna", Set.of(Roles.PUBLISHER), work);
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

        var consequences = asAnna(() -> container.get(Branches.class).consequences(top));

        assertThat(consequences)
                .isEqualTo(new Consequences(
                        3,
                        List.of(new PublicAddress(ITALIAN, "accordi"), new PublicAddress(ITALIAN, "accordi/bando")),
                        List.of(new LinkingPage(other, ITALIAN, "Europa", true))));
    }
}
