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

/** A block element that {@link Nesting} is building. It is appended to the block around it when it is closed. */
final class OpenBlock {

    private static final String ITEM = "li";
    private static final String PARAGRAPH = "p";
    private static final String VERBATIM = "pre";
    private static final String SUMMARY = "summary";
    private static final char NO_BREAK_SPACE = '\u00a0';

    /** The white space of HTML, without the no-break space. */
    private static final Pattern SPACES_BEFORE = Pattern.compile("^[ \\t\\n\\f\\r]++");

    private static final Pattern SPACES_BEHIND = Pattern.compile("(?<![ \\t\\n\\f\\r])[ \\t\\n\\f\\r]++$");

    private final OpenBlock around;
    private final OpenPhrases phrases;
    private final ContentModel model;
    private final Set<String> forbidden;
    private final boolean continued;
    private final List<OpenPhrases.Copied> copies = new ArrayList<>();
    private Element element;
    private OpenBlock implied;
    private boolean textEnded;
    private boolean isSecondHalf;
    private boolean rearranged;

    OpenBlock(OpenBlock around, Element element, OpenPhrases phrases) {
        this(around, element, phrases, false);
    }

    private OpenBlock(OpenBlock around, Element element, OpenPhrases phrases, boolean continued) {
        this.around = around;
        this.element = element;
        this.phrases = phrases;
        this.continued = continued;
        model = ContentModel.of(element.normalName());
        forbidden = around == null ? Set.of() : union(around.forbidden, ContentModel.forbiddenIn(element.normalName()));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return other.isEmpty()
                ? one
                : Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a text has only white space. */
    static boolean isBlank(String text) {
        return text.replace(NO_BREAK_SPACE, ' ').isBlank();
    }

    Element element() {
        return element;
    }

    List<OpenPhrases.Copied> copies() {
        return copies;
    }

    /** Whether text may be a direct child of this block. */
    boolean acceptsText() {
        return !model.isOfParts();
    }

    /** Whether its parts were in an order that HTML does not allow. */
    boolean isRearranged() {
        return rearranged;
    }

    /** Adds text, an image or a line break. White space between blocks and at the start of a block is dropped, as no browser shows it. */
    void add(Node words) {
        boolean blank = words instanceof TextNode text && isBlank(text.getWholeText());
        if (!acceptsText()) {
            addToImpliedPart(words, blank);
            return;
        }
        if (implied != null) {
            if (blank) {
                return;
            }
            closeImplied();
        }
        if (textEnded && !isEmpty()) {
            phrases.within(this).appendChild(new TextNode(element.nameIs(VERBATIM) ? "\n" : " "));
        }
        textEnded = false;
        boolean first = copies.isEmpty() && isAtLineStart() && !element.nameIs(VERBATIM);
        if (blank && first) {
            return;
        }
        var parent = phrases.within(this);
        if (first && parent.equals(element) && words instanceof TextNode text) {
            text.text(SPACES_BEFORE.matcher(text.getWholeText()).replaceFirst(""));
        }
        parent.appendChild(words);
    }

    /** Drops white space at the end of a block or before an inner block, which no browser shows. */
    private void trim() {
        if (acceptsText() && !element.nameIs(VERBATIM) && element.lastChild() instanceof TextNode text) {
            text.text(SPACES_BEHIND.matcher(text.getWholeText()).replaceFirst(""));
        }
    }

    private void addToImpliedPart(Node words, boolean blank) {
        if (!blank && !words.nameIs("br")) {
            var part = impliedPart();
            (part.continued ? part.implied(PARAGRAPH) : part).add(words);
        }
    }

    private boolean isAtLineStart() {
        var last = element.lastChild();
        return last == null || (last instanceof Element before && !ContentModel.isInLine(before.normalName()));
    }

    private boolean isEmpty() {
        return element.childNodeSize() == 0;
    }

    /** Ends the current run of text: text before and after belongs to two blocks of the source, though both become part of this one. */
    void endText() {
        if (!acceptsText()) {
            closeImplied();
        }
        textEnded = true;
    }

    /**
     * The block into which an inner block of that name goes.
     *
     * @return this block, or one inside or around it; null if the inner block is dropped, and its content goes into this one
     */
    OpenBlock blockFor(String name) {
        if (model.hasPart(name)) {
            closeImplied();
            return this;
        }
        if (model.isOfParts()) {
            boolean wrapper = name.equals("div") || name.equals("section");
            boolean list = model == ContentModel.ITEMS || model == ContentModel.TERMS;
            return wrapper && list ? null : impliedPart().blockFor(name);
        }
        if (model == ContentModel.PHRASING) {
            return splitFor(name);
        }
        if (ContentModel.isFrameOfTable(name) || (name.equals("table") && forbidden.contains(name))) {
            return null;
        }
        var list = ContentModel.listOf(name);
        if (!list.isEmpty()) {
            return implied(list);
        }
        closeImplied();
        return this;
    }

    private OpenBlock splitFor(String name) {
        if (element.nameIs(SUMMARY)) {
            return around.blockFor(name);
        }
        trim();
        if (!isDroppable(element)) {
            around.append(element);
        }
        element = element.shallowClone();
        copies.clear();
        isSecondHalf = true;
        return around.blockFor(name);
    }

    /** The name of the element that replaces an inner block which may not be here under its own name. */
    String nameFor(String name) {
        if (forbidden.contains(name)) {
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

    private OpenBlock impliedPart() {
        return implied(model.implied());
    }

    /** An implied block, which must enclose what comes next although the source lacks it; of list items, the last one is continued. */
    private OpenBlock implied(String name) {
        if (implied != null && implied.element.nameIs(name)) {
            return implied;
        }
        closeImplied();
        copies.clear();
        var last = name.equals(ITEM) ? element.lastElementChild() : null;
        implied = last == null
                ? new OpenBlock(this, new Element(name), phrases)
                : new OpenBlock(this, last, phrases, true);
        return implied;
    }

    private void closeImplied() {
        if (implied != null) {
            var block = implied;
            implied = null;
            block.close();
        }
    }

    private void append(Node block) {
        closeImplied();
        copies.clear();
        trim();
        element.appendChild(block);
    }

    /** Closes this block and appends it to the block around it, unless it is empty. */
    void close() {
        closeImplied();
        copies.clear();
        trim();
        if (around == null || continued) {
            return;
        }
        var parts = new Parts(element);
        var arranged = parts.arranged();
        rearranged = parts.isRearranged();
        arranged.stream().filter(part -> !isDroppable(part)).forEach(around::append);
    }

    private boolean isDroppable(Element block) {
        boolean allowedEmpty =
                switch (block.normalName()) {
                    case "h2", "h3", "h4", "h5", "h6" -> !isSecondHalf; // the checks report it
                    case "hr", "td", "th", "tr", "li", "dt", "dd", SUMMARY, "details" -> true;
                    default -> false;
                };
        if (allowedEmpty) {
            return false;
        }
        boolean containsBlocks =
                block.children().stream().anyMatch(child -> !ContentModel.isInLine(child.normalName()));
        return !containsBlocks
                && isBlank(block.text())
                && block.select("img").isEmpty()
                && (block.nameIs(PARAGRAPH) || block.select("a").isEmpty());
    }
}
