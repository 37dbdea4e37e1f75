package it.rer.portico.web.desk.tree;

import it.rer.portico.access.role.Role;
import it.rer.portico.desk.tree.Branches;
import it.rer.portico.desk.tree.Consequences;
import it.rer.portico.desk.tree.Entry;
import it.rer.portico.desk.tree.LinkingPage;
import it.rer.portico.desk.tree.PublicAddress;
import it.rer.portico.desk.tree.TreeCommands;
import it.rer.portico.desk.tree.TreeQueries;
import it.rer.portico.web.desk.PageChoices;
import it.rer.portico.web.desk.SeenVersion;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** Backs {@code sposta.xhtml}: shows the consequences of moving a page with its descendants, and moves or copies it. */
@Named("move")
@RequestScoped
public class MoveView {

    @Inject
    private Screen screen;

    @Inject
    private PageChoices choices;

    @Inject
    private TreeQueries tree;

    @Inject
    private Branches branches;

    @Inject
    private TreeCommands treeCommands;

    private final SeenVersion version = new SeenVersion();
    private String parent;
    private Entry entry;
    private Consequences consequences;
    private Set<Long> branch;

    public Entry getEntry() {
        if (entry == null) {
            entry = tree.get(screen.number("id").orElse(0L));
        }
        return entry;
    }

    /** The consequences of moving it. */
    public Consequences getConsequences() {
        if (consequences == null) {
            consequences = branches.consequences(getEntry().pageId());
        }
        return consequences;
    }

    public int getPages() {
        return getConsequences().pages();
    }

    public List<PublicAddress> getAddresses() {
        return getConsequences().addresses();
    }

    public List<LinkingPage> getLinkedFrom() {
        return getConsequences().linkedFrom();
    }

    /** Whether the editor may move it, and not just copy it. */
    public boolean isMovable() {
        return getEntry().publishable();
    }

    /** Whether the top of the tree can be chosen: the page is there already, or the editor may add pages there. */
    public boolean isTop() {
        return getEntry().parentId() == null || tree.mayAtTop(isMovable() ? Role.PUBLISHER : Role.AUTHOR);
    }

    /** The possible parents of the page or of its copy, without its own descendants. */
    public List<PageChoices.Choice> getParents() {
        if (branch == null) {
            branch = Set.copyOf(branches.ids(getEntry().pageId()));
        }
        return (isMovable() ? choices.publishable() : choices.writable())
                .stream()
                        .filter(choice -> !branch.contains(Long.valueOf(choice.id())))
                        .toList();
    }

    /** Moves it to the end of its new siblings. */
    public void move() {
        long pageId = getEntry().pageId();
        if (screen.attemptAt("parent", () -> treeCommands.move(pageId, version.number(), PageChoices.id(parent)))) {
            screen.redirectTo(ScreenPath.inTree(pageId), "moved");
        } else {
            showAnew();
        }
    }

    /** Discards what was read, so that the screen shows the current state and the form carries its version. */
    private void showAnew() {
        entry = null;
        consequences = null;
        branch = null;
        version.renew();
    }

    public String getVersion() {
        return version.text(getEntry());
    }

    public void setVersion(String sent) {
        version.take(sent);
    }

    /** Copies it, with drafts of its texts. */
    public void copy() {
        var copied = new long[1];
        if (screen.attemptAt(
                "parent", () -> copied[0] = treeCommands.copy(getEntry().pageId(), PageChoices.id(parent)))) {
            screen.redirectTo(ScreenPath.inTree(copied[0]), "copied");
        }
    }

    /** The chosen parent; otherwise the one that the query string proposes, or the current one. */
    public String getParent() {
        if (parent != null) {
            return parent;
        }
        var asked = screen.parameter("parent");
        if (getParents().stream().anyMatch(choice -> choice.id().equals(asked))) {
            return asked;
        }
        return getEntry().parentId() == null
                ? PageChoices.TOP
                : String.valueOf(getEntry().parentId());
    }

    public void setParent(String chosen) {
        parent = chosen;
    }
}
