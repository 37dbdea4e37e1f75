package it.rer.portico.content.body;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The elements of a line, links for instance, that are open at a place of a body. They are made where words are, so that each of several
 * blocks within one gets it anew. Of links within a link only the innermost counts.
 */
final class OpenPhrases {

    private static final String LINK = "a";

    /** An element as it was, and what was made of it in the block at hand. */
    record Made(Element original, Element copy) {}

    private final Nesting nesting;
    private final List<Element> open = new ArrayList<>();
    private final Set<Element> used = Collections.newSetFromMap(new IdentityHashMap<>());

    OpenPhrases(Nesting nesting) {
        this.nesting = nesting;
    }

    void open(Element element) {
        open.add(element);
    }

    /** A link without words is kept, because the checks name it; all else that holds nothing goes. */
    void close(Element element, Box box) {
        if (element.nameIs(LINK) && element.hasAttr("href") && !used.contains(element) && box.takesWords()) {
            within(box);
        }
        open.remove(open.size() - 1);
    }

    /** Whether any but links and deletions is open: those may hold blocks by the standard. */
    boolean areOpenBesidesLinks() {
        return open.stream().anyMatch(element -> !element.nameIs(LINK) && !element.nameIs("del"));
    }

    boolean isLinkOpen() {
        return open.stream().anyMatch(element -> element.nameIs(LINK));
    }

    /** Where the next words of a block go: into the innermost open element, or the block itself. */
    Element within(Box box) {
        var wanted = wanted();
        var made = box.made();
        int same = 0;
        while (same < made.size()
                && same < wanted.size()
                && made.get(same).original().equals(wanted.get(same))) {
            same++;
        }
        made.subList(same, made.size()).clear();
        var innermost = same == 0 ? box.element() : made.get(same - 1).copy();
        for (var original : wanted.subList(same, wanted.size())) {
            var copy = nesting.copy(original);
            innermost.appendChild(copy);
            made.add(new Made(original, copy));
            used.add(original);
            innermost = copy;
        }
        return innermost;
    }

    private List<Element> wanted() {
        int link = -1;
        for (int i = 0; i < open.size(); i++) {
            link = open.get(i).nameIs(LINK) ? i : link;
        }
        var wanted = new ArrayList<Element>();
        for (int i = 0; i < open.size(); i++) {
            if (i == link || !open.get(i).nameIs(LINK)) {
                wanted.add(open.get(i));
            }
        }
        return wanted;
    }
}
