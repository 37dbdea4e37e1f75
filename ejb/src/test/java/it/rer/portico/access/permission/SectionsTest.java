package it.rer.portico.access.permission;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.access.identity.Accounts;
import it.rer.portico.access.role.Role;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.desk.tree.NewPages;
import it.rer.portico.desk.tree.TreeCommands;
import it.rer.portico.desk.tree.TreeQueries;
import it.rer.portico.desk.workflow.Workflow;
import it.rer.portico.desk.writing.SaveCommand;
import it.rer.portico.desk.writing.TextInput;
import it.rer.portico.desk.writing.Writing;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a role in a section does not reach: the top of the tree, other sections, and what citizens already read. */
@OnEveryPlatform
class SectionsTest {

    private final VisitedSite site;
    private final Container container;
    private final Editor editor;
    private final long elsewhere;
    private final long page;

    SectionsTest(Container container) {
        this.container = container;
        site = new VisitedSite(container);
        editor = site.editor();
        elsewhere = site.elsewhere();
        page = site.page();
    }

    @Test
    void theTopOfTheTreeBelongsToWhoMayActEverywhere() {
        var structure = container.get(TreeCommands.class);
        var newPages = container.get(NewPages.class);

        assertRefused(Visitor.AUTHOR_IN, () -> newPages.create(null, ITALIAN, "Nuova"));
        assertRefused(Visitor.AUTHOR_IN, () -> structure.copy(page, null));
        assertRefused(Visitor.PUBLISHER_IN, () -> structure.move(page, editor.version(page), null));

        var contents = container.get(TreeQueries.class);
        site.as(Visitor.AUTHOR_IN, () -> assertThat(contents.mayAtTop(Role.AUTHOR))
                .isFalse());

        container.get(Accounts.class).grant(Visitor.AUTHOR_IN.login(), Role.AUTHOR, null);
        site.as(Visitor.AUTHOR_IN, () -> assertThat(contents.mayAtTop(Role.AUTHOR))
                .isTrue());
        site.as(Visitor.AUTHOR_IN, () -> assertThat(contents.mayAtTop(Role.PUBLISHER))
                .isFalse());
        assertThat(container.as(
                        Visitor.AUTHOR_IN.login(),
                        Visitor.AUTHOR_IN.roles(),
                        () -> newPages.create(null, ITALIAN, "Nuova")))
                .isPositive();
    }

    @Test
    void nothingIsCarriedFromOnesOwnSectionIntoAnother() {
        var structure = container.get(TreeCommands.class);

        assertRefused(Visitor.PUBLISHER_IN, () -> structure.move(page, editor.version(page), elsewhere));
        assertRefused(Visitor.PUBLISHER_OUT, () -> structure.move(page, editor.version(page), elsewhere));
        assertRefused(Visitor.AUTHOR_IN, () -> structure.copy(page, elsewhere));
        assertRefused(Visitor.AUTHOR_OUT, () -> structure.copy(page, elsewhere));
    }

    @Test
    void anAddressThatCitizensKnowIsChangedByWhoMayPublish() {
        var renamed = new SaveCommand(
                page,
                ITALIAN,
                editor.version(page, ITALIAN),
                new TextInput("bando-2026", new PageContent("Bando nuovo", "", "<p>Testo.</p>")),
                "",
                false);

        assertRefused(Visitor.AUTHOR_IN, () -> container.get(Writing.class).save(renamed));
        assertThat(editor.path(page, ITALIAN)).isEqualTo("accordi/bando");
        container.as(Visitor.PUBLISHER_IN.login(), Visitor.PUBLISHER_IN.roles(), () -> container
                .get(Writing.class)
                .save(renamed));
        assertThat(editor.path(page, ITALIAN)).isEqualTo("accordi/bando-2026");
    }

    @Test
    void aTextThatCitizensReadIsConfirmedByWhoMayPublish() {
        editor.publish(page, ENGLISH);
        long version = editor.version(page, ENGLISH);
        var writing = container.get(Writing.class);

        assertRefused(Visitor.AUTHOR_IN, () -> writing.confirm(page, ENGLISH, version));
        container.as(
                Visitor.PUBLISHER_IN.login(),
                Visitor.PUBLISHER_IN.roles(),
                () -> writing.confirm(page, ENGLISH, version));
    }

    @Test
    void whoeverIsSuspendedMayDoNothingMoreThoughTheServerKnowsTheirRoles() {
        container.get(Accounts.class).suspend(Visitor.PUBLISHER_IN.login());

        assertRefused(
                Visitor.PUBLISHER_IN, () -> container.get(TreeQueries.class).all());
        assertRefused(
                Visitor.PUBLISHER_IN,
                () -> container.get(Workflow.class).publish(page, Map.of(ITALIAN, editor.version(page, ITALIAN))));
    }

    private void assertRefused(Visitor visitor, Runnable work) {
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> site.as(visitor, work));
    }
}
