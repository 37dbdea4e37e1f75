package it.rer.portico.content.body;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The inline elements, links for instance, that are open while a body is rebuilt. They are created when text is added, so that each of
 * several blocks inside one gets a copy. Of nested links only the innermost is used.
 */
final class OpenPhrases {

    private static final String LINK = "a";

    /** An element of the source, and its copy in the current block. */
    record Copied(Element original, Element copy) {}

    private final Nesting nesting;
    private final List<Element> open = new ArrayList<>();
    private final Set<Element> used = Collections.newSetFromMap(new IdentityHashMap<>());

    OpenPhrases(Nesting nesting) {
        this.nesting = nesting;
    }

    void open(Element element) {
        open.add(element);
    }

    /** Closes an element. A link without text stays, because the checks report it; any other empty element is dropped. */
    void close(Element element, OpenBlock block) {
        if (element.nameIs(LINK) && element.hasAttr("href") && !used.contains(element) && block.acceptsText()) {
            within(block);
        }
        open.remove(open.size() - 1);
    }

    /** Whether any element other than links and deletions is open. The standard lets those contain blocks. */
    boolean areOpenBesidesLinks() {
        return open.stream().anyMatch(element -> !element.nameIs(LINK) && !element.nameIs("del"));
    }

    boolean isLinkOpen() {
        return open.stream().anyMatch(element -> element.nameIs(LINK));
    }

    /** The element to which the next text of a block is added: the innermost open element, or the block itself. */
    Element within(OpenBlock block) {
        var applicable = applicable();
        var copies = block.copies();
        int same = 0;
        while (same < copies.size()
                && same < applicable.size()
                && copies.get(same).original().equals(applicable.get(same))) {
            same++;
        }
        copies.subList(same, copies.size()).clear();
        var innermost = same == 0 ? block.element() : copies.get(same - 1).copy();
        for (var original : applicable.subList(same, applicable.size())) {
            var copy = nesting.copy(original);
            innermost.appendChild(copy);
            copies.add(new Copied(original, copy));
            used.add(original);
            innermost = copy;
        }
        return innermost;
    }

    private List<Element> applicable() {
        int link = -1;
        for (int i = 0; i < open.size(); i++) {
            link = open.get(i).nameIs(LINK) ? i : link;
        }
        var applicable = new ArrayList<Element>();
        for (int i = 0; i < open.size(); i++) {
            if (i == link || !open.get(i).nameIs(LINK)) {
                applicable.add(open.get(i));
            }
        }
        return applicable;
    }
}
