package it.rer.portico.web.desk.tree;

import it.rer.portico.desk.tree.Branches;
import it.rer.portico.desk.tree.Consequences;
import it.rer.portico.desk.tree.Entry;
import it.rer.portico.desk.tree.LinkingPage;
import it.rer.portico.desk.tree.PublicAddress;
import it.rer.portico.desk.tree.TrashBin;
import it.rer.portico.desk.tree.TreeQueries;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Backs {@code elimina.xhtml}: shows the consequences of moving a page with its descendants to the trash, and does it. */
@Named("discard")
@RequestScoped
public class DiscardView {

    @Inject
    private Screen screen;

    @Inject
    private TreeQueries tree;

    @Inject
    private Branches branches;

    @Inject
    private TrashBin trash;

    private Entry entry;
    private Consequences consequences;

    public Entry getEntry() {
        if (entry == null) {
            entry = tree.get(screen.number("id").orElse(0L));
        }
        return entry;
    }

    private Consequences consequences() {
        if (consequences == null) {
            consequences = branches.consequences(getEntry().pageId());
        }
        return consequences;
    }

    public int getPages() {
        return consequences().pages();
    }

    public List<PublicAddress> getAddresses() {
        return consequences().addresses();
    }

    public List<LinkingPage> getLinkedFrom() {
        return consequences().linkedFrom();
    }

    /** Moves the page to the trash, and redirects to its parent in the tree. */
    public void discard() {
        var parent = getEntry().parentId();
        if (screen.attempt(() -> trash.trash(getEntry().pageId()))) {
            screen.redirectTo(parent == null ? ScreenPath.PAGES : ScreenPath.inTree(parent), "trashed");
        }
    }
}
