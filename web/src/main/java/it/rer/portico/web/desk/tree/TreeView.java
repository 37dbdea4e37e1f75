package it.rer.portico.web.desk.tree;

import it.rer.portico.desk.tree.Entry;
import it.rer.portico.desk.tree.TreeCommands;
import it.rer.portico.desk.tree.TreeQueries;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.WholeNumber;
import it.rer.portico.web.desk.StateMark;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Backs {@code pagine.xhtml}: the tree with its expanded branches. */
@Named("tree")
@RequestScoped
public class TreeView {

    /** How many siblings are shown; a link shows the rest. */
    private static final int AT_ONCE = 100;

    private static final String OPEN = "open";
    private static final String WHOLE = "whole";

    @Inject
    private Screen screen;

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    @Inject
    private TreeQueries tree;

    @Inject
    private TreeCommands treeCommands;

    private List<TreeRow> rows;
    private OpenBranches open;
    private OpenBranches whole;
    private Map<Long, List<Entry>> below;

    /**
     * Moves a page among its siblings. The value of the button gives the distance, the page and the version that was shown: {@code
     * up:12:5}, {@code down:12:5}, {@code by-3:12:5}.
     */
    public void act() {
        var command = screen.parameter("command").split(":", 3);
        if (screen.isSent() && command.length == 3) {
            WholeNumber.find(command[1]).ifPresent(pageId -> WholeNumber.find(command[2])
                    .ifPresent(version -> shift(pageId, version, steps(command[0]))));
        }
    }

    private void shift(long pageId, long version, int steps) {
        if (screen.attempt(() -> treeCommands.shift(pageId, version, steps))) {
            screen.redirectTo(address(branches(), branches(WHOLE)) + "#" + button(pageId, steps < 0), "moved");
        }
    }

    /** The id of the button to focus: the one that moves the page further in the same direction or, at the end, in the other. */
    private String button(long pageId, boolean up) {
        var parents = Collections.singletonList(tree.get(pageId).parentId());
        var siblings = tree.below(parents).get(parents.get(0)).stream()
                .map(Entry::pageId)
                .toList();
        long end = up ? siblings.get(0) : siblings.get(siblings.size() - 1);
        return (up == (end == pageId) ? "down-" : "up-") + pageId;
    }

    private static int steps(String way) {
        if (way.matches("by-?\\d{1,4}")) {
            return Integer.parseInt(way.substring(2));
        }
        return way.equals("up") ? -1 : 1;
    }

    /** The visible rows, from top to bottom. */
    public List<TreeRow> getRows() {
        if (rows == null) {
            open = branches();
            whole = branches(WHOLE);
            var parents = new HashSet<Long>(open.ids());
            parents.add(null);
            below = tree.below(parents);
            rows = new ArrayList<>();
            add(null, 0, new HashSet<>());
        }
        return rows;
    }

    /** Whether any visible page can be moved among its siblings. */
    public boolean isOrdered() {
        return getRows().stream().anyMatch(row -> row.publishable() && !(row.first() && row.last()));
    }

    /** The expanded branches: those of the query string and the ancestors of the page that it names. By default, a single root. */
    private OpenBranches branches() {
        var asked = branches(OPEN);
        var way = screen.number("at")
                .map(tree::breadcrumb)
                .map(entries -> entries.stream().map(Entry::pageId).toList())
                .orElse(List.of());
        if (!asked.ids().isEmpty() || !way.isEmpty() || screen.parameter(OPEN).equals("0")) {
            return asked.with(way.isEmpty() ? way : way.subList(0, way.size() - 1));
        }
        var parents = new ArrayList<Long>();
        parents.add(null);
        var roots = tree.below(parents).get(null);
        return roots.size() == 1 ? asked.with(List.of(roots.get(0).pageId())) : asked;
    }

    private OpenBranches branches(String parameter) {
        return OpenBranches.of(screen.parameter(parameter));
    }

    private void add(Long parent, int depth, Set<Long> seen) {
        var siblings = below.getOrDefault(parent, List.of());
        long key = parent == null ? 0 : parent;
        int shown = whole.contains(key) ? siblings.size() : Math.min(AT_ONCE, siblings.size());
        for (int i = 0; i < shown; i++) {
            var entry = siblings.get(i);
            boolean isOpen = open.contains(entry.pageId()) && entry.children() > 0 && seen.add(entry.pageId());
            boolean cut = i == shown - 1 && shown < siblings.size();
            rows.add(row(entry, depth, isOpen, i == 0, i == siblings.size() - 1, cut ? more(key) : ""));
            if (isOpen) {
                add(entry.pageId(), depth + 1, seen);
            }
        }
    }

    private String more(long parent) {
        return links.to(address(open, whole.toggled(parent)));
    }

    private TreeRow row(Entry entry, int depth, boolean isOpen, boolean first, boolean last, String more) {
        var toggle = entry.children() == 0
                ? ""
                : links.to(address(open.toggled(entry.pageId()), whole)) + "#p" + entry.pageId();
        return new TreeRow(
                entry.pageId(),
                entry.version(),
                depth,
                entry.title(requestContext.language()),
                isOpen,
                toggle,
                entry.children(),
                Language.ALL.stream()
                        .map(language -> StateMark.of(language, entry.state(language)))
                        .toList(),
                entry.inNavigation(),
                entry.writable(),
                entry.publishable(),
                first,
                last,
                screen.number("at").filter(id -> id == entry.pageId()).isPresent(),
                more);
    }

    private static String address(OpenBranches open, OpenBranches whole) {
        var shown = open.ids().isEmpty() ? "0" : open.parameter();
        return ScreenPath.PAGES + "?" + OPEN + "=" + shown
                + (whole.ids().isEmpty() ? "" : "&" + WHOLE + "=" + whole.parameter());
    }
}
