package it.rer.portico.testing;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.Pages;
import it.rer.portico.desk.tree.NewPages;
import it.rer.portico.desk.tree.TrashBin;
import it.rer.portico.desk.tree.TreeCommands;
import it.rer.portico.desk.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Two publishers of one section who change its tree at the same moment, through the services that the desk calls. The second begins while
 * the first has done their work and not yet committed: what a service reads too early, it reads as it was before.
 */
public final class TwoPublishers {

    private final Container container;
    public final TreeCommands treeCommands;
    public final NewPages newPages;
    public final TrashBin trash;
    private final Workflow workflow;
    public final Pages pages;
    public final Editor editor;

    /** The section. */
    public final long top;

    /** Two pages of the section that were not published. */
    public final long a;

    public final long b;

    public TwoPublishers(Container container) {
        this.container = container;
        treeCommands = container.get(TreeCommands.class);
        newPages = container.get(NewPages.class);
        trash = container.get(TrashBin.class);
        workflow = container.get(Workflow.class);
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

    /**
     * Lets both do their work, after which the site must be whole, whoever won.
     *
     * @return what was refused; nothing if both got their way
     */
    public List<Exception> race(Runnable first, Runnable second) {
        var failures = Race.overlapping(container, as("anna", first), as("berto", second));
        Invariants.assertHold(container);
        return failures;
    }

    /** The same where one of the two is to be refused. */
    public void assertRefused(Class<? extends Exception> refusal, Runnable first, Runnable second) {
        assertThat(race(first, second)).hasExactlyElementsOfTypes(refusal);
    }

    private Callable<?> as(String login, Runnable work) {
        return () -> {
            container.as(login, Set.of(Roles.PUBLISHER), work);
            return null;
        };
    }

    /** A page that anna makes and somebody writes at. */
    public long made(long parent, String title) {
        long page = container.as("anna", Set.of(Roles.PUBLISHER), () -> newPages.create(parent, ITALIAN, title));
        editor.write(page, ITALIAN, title);
        return page;
    }

    /** Anna throws a page away. */
    public void throwAway(long page) {
        container.as("anna", Set.of(Roles.PUBLISHER), () -> trash.trash(page));
    }

    /** What is done to a page later, as whoever does it sees the page now. */
    public Runnable move(long page, Long parent) {
        long seen = editor.version(page);
        return () -> treeCommands.move(page, seen, parent);
    }

    /** The same, to its Italian text. */
    public Runnable publish(long page) {
        long seen = editor.version(page, ITALIAN);
        return () -> workflow.publish(page, Map.of(ITALIAN, seen));
    }
}
