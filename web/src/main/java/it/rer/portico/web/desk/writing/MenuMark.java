package it.rer.portico.web.desk.writing;

import it.rer.portico.desk.tree.TreeCommands;
import it.rer.portico.web.desk.SeenVersion;
import it.rer.portico.web.desk.shell.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Backs the checkbox on {@code pagina.xhtml} that says whether the site's navigation lists the page, in all languages. */
@Named("menuMark")
@RequestScoped
public class MenuMark {

    @Inject
    private Screen screen;

    @Inject
    private EditView edit;

    @Inject
    private TreeCommands treeCommands;

    private final SeenVersion version = new SeenVersion();
    private Boolean listed;

    /** Saves it; the kind of the page stays the same. */
    public void save() {
        var entry = edit.getEntry();
        boolean list = isListed();
        if (screen.attempt(() -> treeCommands.describe(entry.pageId(), version.number(), entry.kind(), list))) {
            screen.redirectTo(edit.here(), "described");
        } else {
            listed = list;
            edit.showAnew();
            version.renew();
        }
    }

    public String getVersion() {
        return version.text(edit.getEntry());
    }

    public void setVersion(String sent) {
        version.take(sent);
    }

    /** Whether the caller may change it. */
    public boolean isOpen() {
        return edit.getEntry().publishable();
    }

    public boolean isListed() {
        return listed == null ? edit.getEntry().inNavigation() : listed;
    }

    public void setListed(boolean ticked) {
        listed = ticked;
    }
}
