package it.rer.portico.content.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A block while {@link Nesting} fills it. It stands in the block around it once it is closed. */
final class Box {

    private static final String ITEM = "li";
    private static final String PARAGRAPH = "p";
    private static final String VERBATIM = "pre";
    private static final String SUMMARY = "summary";
    private static final char NO_BREAK_SPACE = '\u00a0';

    /** Of HTML, and no others. */
    private static final Pattern SPACES_BEFORE = Pattern.compile("^[ \\t\\n\\f\\r]++");

    private static final Pattern SPACES_BEHIND = Pattern.compile("(?<![ \\t\\n\\f\\r])[ \\t\\n\\f\\r]++$");

    private final Box around;
    private final OpenPhrases phrases;
    private final ContentModel model;
    private final Set<String> nowhere;
    private final boolean continued;
    private final List<OpenPhrases.Made> made = new ArrayList<>();
    private Element element;
    private Box implied;
    private boolean parted;
    private boolean begunAnew;
    private boolean rearranged;

    Box(Box around, Element element, OpenPhrases phrases) {
        this(around, element, phrases, false);
    }

    private Box(Box around, Element element, OpenPhrases phrases, boolean continued) {
        this.around = around;
        this.element = element;
        this.phrases = phrases;
        this.continued = continued;
        model = ContentModel.of(element.normalName());
        nowhere = around == null ? Set.of() : union(around.nowhere, ContentModel.nowhereIn(element.normalName()));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return other.isEmpty()
                ? one
                : Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a text holds nothing that takes a place of its own in a line. */
    static boolean isBlank(String text) {
        return text.replace(NO_BREAK_SPACE, ' ').isBlank();
    }

    Element element() {
        return element;
    }

    List<OpenPhrases.Made> made() {
        return made;
    }

    /** Whether words may stand directly in it. */
    boolean takesWords() {
        return !model.isOfParts();
    }

    /** Whether its parts came in an order in which they may not stand. */
    boolean isRearranged() {
        return rearranged;
    }

    /**
     * Adds words, an image or a line break. Spaces that no browser shows, between blocks and before their first word, are left out.
     */
    void add(Node words) {
        boolean blank = words instanceof TextNode text && isBlank(text.getWholeText());
        if (!takesWords()) {
            addBesideParts(words, blank);
            return;
        }
        if (implied != null) {
            if (blank) {
                return;
            }
            closeImplied();
        }
        if (parted && !isEmpty()) {
            phrases.within(this).appendChild(new TextNode(element.nameIs(VERBATIM) ? "\n" : " "));
        }
        parted = false;
        boolean first = made.isEmpty() && isAfterBlock() && !element.nameIs(VERBATIM);
        if (blank && first) {
            return;
        }
        var place = phrases.within(this);
        if (first && place.equals(element) && words instanceof TextNode text) {
            text.text(SPACES_BEFORE.matcher(text.getWholeText()).replaceFirst(""));
        }
        place.appendChild(words);
    }

    /** No browser shows the spaces behind the last word before a block or the end of one. */
    private void trim() {
        if (takesWords() && !element.nameIs(VERBATIM) && element.lastChild() instanceof TextNode text) {
            text.text(SPACES_BEHIND.matcher(text.getWholeText()).replaceFirst(""));
        }
    }

    private void addBesideParts(Node words, boolean blank) {
        if (!blank && !words.nameIs("br")) {
            var part = impliedPart();
            (part.continued ? part.implied(PARAGRAPH) : part).add(words);
        }
    }

    private boolean isAfterBlock() {
        var last = element.lastChild();
        return last == null || (last instanceof Element before && !ContentModel.isInLine(before.normalName()));
    }

    private boolean isEmpty() {
        return element.childNodeSize() == 0;
    }

    /** The words before and after are of two blocks, though both stand in this one. */
    void part() {
        if (!takesWords()) {
            closeImplied();
        }
        parted = true;
    }

    /**
     * Where a block of that name goes.
     *
     * @return this, one within or around it; null if the block is left out, and what it holds goes here
     */
    Box placeFor(String name) {
        if (model.hasPart(name)) {
            closeImplied();
            return this;
        }
        if (model.isOfParts()) {
            boolean wrapper = name.equals("div") || name.equals("section");
            boolean list = model == ContentModel.ITEMS || model == ContentModel.TERMS;
            return wrapper && list ? null : impliedPart().placeFor(name);
        }
        if (model == ContentModel.PHRASING) {
            return placeBesideWords(name);
        }
        if (ContentModel.isFrameOfTable(name) || (name.equals("table") && nowhere.contains(name))) {
            return null;
        }
        var list = ContentModel.listOf(name);
        if (!list.isEmpty()) {
            return implied(list);
        }
        closeImplied();
        return this;
    }

    private Box placeBesideWords(String name) {
        if (element.nameIs(SUMMARY)) {
            return around.placeFor(name);
        }
        trim();
        if (!isWorthless(element)) {
            around.append(element);
        }
        element = element.shallowClone();
        made.clear();
        begunAnew = true;
        return around.placeFor(name);
    }

    /** What a block becomes that may stand here under another name only. */
    String nameFor(String name) {
        if (nowhere.contains(name)) {
            return name.equals("section") ? "div" : PARAGRAPH;
        }
        boolean known =
                switch (name) {
                    case "th", "td", "caption" -> model.hasPart(name);
                    case "figcaption" -> element.nameIs("figure");
                    case SUMMARY -> element.nameIs("details");
                    default -> true;
                };
        return known ? name : PARAGRAPH;
    }

    private Box impliedPart() {
        return implied(model.implied());
    }

    /** A block that nobody wrote and that must be around what comes next; of items, the last one goes on. */
    private Box implied(String name) {
        if (implied != null && implied.element.nameIs(name)) {
            return implied;
        }
        closeImplied();
        made.clear();
        var last = name.equals(ITEM) ? element.lastElementChild() : null;
        implied = last == null ? new Box(this, new Element(name), phrases) : new Box(this, last, phrases, true);
        return implied;
    }

    private void closeImplied() {
        if (implied != null) {
            var box = implied;
            implied = null;
            box.close();
        }
    }

    private void append(Node block) {
        closeImplied();
        made.clear();
        trim();
        element.appendChild(block);
    }

    /** Nothing more comes: it is put into the block around it, unless it holds nothing. */
    void close() {
        closeImplied();
        made.clear();
        trim();
        if (around == null || continued) {
            return;
        }
        var parts = new Parts(element);
        var arranged = parts.arranged();
        rearranged = parts.isRearranged();
        arranged.stream().filter(part -> !isWorthless(part)).forEach(around::append);
    }

    private boolean isWorthless(Element block) {
        boolean keptEmpty =
                switch (block.normalName()) {
                    case "h2", "h3", "h4", "h5", "h6" -> !begunAnew; // the checks name it
                    case "hr", "td", "th", "tr", "li", "dt", "dd", SUMMARY, "details" -> true;
                    default -> false;
                };
        if (keptEmpty) {
            return false;
        }
        boolean holdsBlocks = block.children().stream().anyMatch(child -> !ContentModel.isInLine(child.normalName()));
        return !holdsBlocks
                && isBlank(block.text())
                && block.select("img").isEmpty()
                && (block.nameIs(PARAGRAPH) || block.select("a").isEmpty());
    }
}
