package it.rer.portico.web.desk.tree;

import it.rer.portico.content.page.PageKind;
import it.rer.portico.desk.tree.Entry;
import it.rer.portico.desk.tree.TreeCommands;
import it.rer.portico.desk.tree.TreeQueries;
import it.rer.portico.web.desk.SeenVersion;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** Backs the lower half of {@code sposta.xhtml}: the kind of a page, and whether navigation lists it. */
@Named("describe")
@RequestScoped
public class DescribeView {

    @Inject
    private Screen screen;

    @Inject
    private TreeQueries tree;

    @Inject
    private TreeCommands treeCommands;

    private final SeenVersion version = new SeenVersion();
    private Entry entry;
    private String kind;
    private Boolean listed;

    private Entry entry() {
        if (entry == null) {
            entry = tree.get(screen.number("id").orElse(0L));
        }
        return entry;
    }

    /** Saves both. */
    public void describe() {
        long pageId = entry().pageId();
        var chosen = Stream.of(PageKind.values())
                .filter(each -> Texts.key(each).equals(getKind()))
                .findFirst()
                .orElse(entry().kind());
        boolean list = isListed();
        if (screen.attempt(() -> treeCommands.describe(pageId, version.number(), chosen, list))) {
            screen.redirectTo(ScreenPath.of(ScreenPath.MOVE, pageId), "described");
        } else {
            kind = Texts.key(chosen);
            listed = list;
            entry = null;
            version.renew();
        }
    }

    public String getVersion() {
        return version.text(entry());
    }

    public void setVersion(String sent) {
        version.take(sent);
    }

    /** Keys of the kinds in the bundle, after {@code kind.}. */
    public static List<String> kindKeys() {
        return Stream.of(PageKind.values()).map(Texts::key).toList();
    }

    public List<String> getKinds() {
        return kindKeys();
    }

    public String getKind() {
        return kind == null ? Texts.key(entry().kind()) : kind;
    }

    public void setKind(String chosen) {
        kind = chosen;
    }

    public boolean isListed() {
        return listed == null ? entry().inNavigation() : listed;
    }

    public void setListed(boolean ticked) {
        listed = ticked;
    }
}
