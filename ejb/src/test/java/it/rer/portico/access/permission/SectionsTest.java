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

/** Actions that a role in one section does not allow: at the top of the tree, in other sections, and on what citizens already read. */
@OnEveryPlatform
class SectionsTest {

    private final SampleSite site;
    private final Container container;
    private final Editor editor;
    private final long elsewhere;
    private final long page;

    SectionsTest(Container container) {
        this.container = container;
        site = new SampleSite(container);
        editor = site.editor();
        elsewhere = site.elsewhere();
        page = site.page();
    }

    @Test
    void theTopOfTheTreeRequiresARoleInTheWholeSite() {
        var tree = container.get(TreeCommands.class);
        var newPages = container.get(NewPages.class);

        assertRefused(CallerKind.AUTHOR_IN, () -> newPages.create(null, ITALIAN, "Nuova"));
        assertRefused(CallerKind.AUTHOR_IN, () -> tree.copy(page, null));
        assertRefused(CallerKind.PUBLISHER_IN, () -> tree.move(page, editor.version(page), null));

        var queries = container.get(TreeQueries.class);
        site.as(CallerKind.AUTHOR_IN, () -> assertThat(queries.mayAtTop(Role.AUTHOR))
                .isFalse());

        container.get(Accounts.class).grant(CallerKind.AUTHOR_IN.login(), Role.AUTHOR, null);
        site.as(CallerKind.AUTHOR_IN, () -> assertThat(queries.mayAtTop(Role.AUTHOR))
                .isTrue());
        site.as(CallerKind.AUTHOR_IN, () -> assertThat(queries.mayAtTop(Role.PUBLISHER))
                .isFalse());
        assertThat(container.as(
                        CallerKind.AUTHOR_IN.login(),
                        CallerKind.AUTHOR_IN.roles(),
                        () -> newPages.create(null, ITALIAN, "Nuova")))
                .isPositive();
    }

    @Test
    void pagesCannotBeMovedOrCopiedIntoAnotherSection() {
        var tree = container.get(TreeCommands.class);

        assertRefused(CallerKind.PUBLISHER_IN, () -> tree.move(page, editor.version(page), elsewhere));
        assertRefused(CallerKind.PUBLISHER_OUT, () -> tree.move(page, editor.version(page), elsewhere));
        assertRefused(CallerKind.AUTHOR_IN, () -> tree.copy(page, elsewhere));
        assertRefused(CallerKind.AUTHOR_OUT, () -> tree.copy(page, elsewhere));
    }

    @Test
    void changingAPublishedPathRequiresAPublisher() {
        var renamed = new SaveCommand(
                page,
                ITALIAN,
                editor.version(page, ITALIAN),
                new TextInput("bando-2026", new PageContent("Bando nuovo", "", "<p>Testo.</p>")),
                "",
                false);

        assertRefused(CallerKind.AUTHOR_IN, () -> container.get(Writing.class).save(renamed));
        assertThat(editor.path(page, ITALIAN)).isEqualTo("accordi/bando");
        container.as(CallerKind.PUBLISHER_IN.login(), CallerKind.PUBLISHER_IN.roles(), () -> container
                .get(Writing.class)
                .save(renamed));
        assertThat(editor.path(page, ITALIAN)).isEqualTo("accordi/bando-2026");
    }

    @Test
    void confirmingAPublishedTextRequiresAPublisher() {
        editor.publish(page, ENGLISH);
        long version = editor.version(page, ENGLISH);
        var writing = container.get(Writing.class);

        assertRefused(CallerKind.AUTHOR_IN, () -> writing.confirm(page, ENGLISH, version));
        container.as(
                CallerKind.PUBLISHER_IN.login(),
                CallerKind.PUBLISHER_IN.roles(),
                () -> writing.confirm(page, ENGLISH, version));
    }

    @Test
    void aSuspendedEditorIsRefusedEvenIfTheContainerStillHasTheirRoles() {
        container.get(Accounts.class).suspend(CallerKind.PUBLISHER_IN.login());

        assertRefused(
                CallerKind.PUBLISHER_IN, () -> container.get(TreeQueries.class).all());
        assertRefused(
                CallerKind.PUBLISHER_IN,
                () -> container.get(Workflow.class).publish(page, Map.of(ITALIAN, editor.version(page, ITALIAN))));
    }

    private void assertRefused(CallerKind kind, Runnable work) {
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> site.as(kind, work));
    }
}
