package it.rer.portico.content.body;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.Html;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Corrects how the elements of a body are nested, so that it follows {@link ContentModel}. One walk through the body builds a new tree, in
 * which each element goes into the nearest element that may contain it. No text is lost. A list directly inside a list moves into the item
 * before it; a block inside a paragraph splits the paragraph; an inline element that contains blocks is repeated around the text of each.
 *
 * <p>The result is limited to the size of a body, counting the repeated elements.
 */
final class Nesting {

    private static final String FIELD = "body";

    /** Blocks of which only the text stays within headings, summaries and {@code pre}. */
    private static final Set<String> PLAIN_BLOCKS = Set.of("p", "div", "section", "blockquote");

    private final OpenPhrases phrases = new OpenPhrases(this);
    private final BiConsumer<Element, String> misplaced;
    private int elements;
    private int attributes;

    private Nesting(BiConsumer<Element, String> misplaced) {
        this.misplaced = misplaced;
    }

    /**
     * Corrects the nesting of a body, which may contain allowed elements only.
     *
     * @throws InvalidInputException {@code text.elements} or {@code text.too-long} if the result exceeds the limits of a body
     */
    static void repair(Element body) {
        repair(body, (element, inside) -> {});
    }

    /**
     * Does the same, and reports the elements that were in a wrong position.
     *
     * @param misplaced receives each such element of the original body, and the name of the element that may not contain it
     */
    static void repair(Element body, BiConsumer<Element, String> misplaced) {
        var nesting = new Nesting(misplaced);
        var content = List.copyOf(body.childNodes());
        var block = new OpenBlock(null, new Element("body"), nesting.phrases);
        content.forEach(node -> nesting.walk(node, block));
        block.close();
        body.empty();
        body.appendChildren(List.copyOf(block.element().childNodes()));
    }

    private void walk(Node node, OpenBlock block) {
        if (node instanceof TextNode text) {
            var words = text.getWholeText();
            if (!block.acceptsText() && !OpenBlock.isBlank(words)) {
                report(text.parent(), block);
            }
            block.add(new TextNode(words));
        } else if (node instanceof Element element) {
            if (!ContentModel.isInLine(element.normalName())) {
                placeBlock(element, block);
            } else if (ContentModel.of(element.normalName()) == ContentModel.NOTHING) {
                block.add(copy(element));
            } else {
                if (element.nameIs("a") && phrases.isLinkOpen()) {
                    report(element, block);
                }
                phrases.open(element);
                walkInto(element, block);
                phrases.close(element, block);
            }
        }
    }

    private void walkInto(Element element, OpenBlock block) {
        List.copyOf(element.childNodes()).forEach(child -> walk(child, block));
    }

    private void placeBlock(Element element, OpenBlock block) {
        var name = element.normalName();
        boolean emptyBox = element.hasClass("table-box") && !containsTable(element);
        var target = emptyBox || isPlain(name, block) ? null : block.blockFor(name);
        if (target == null) {
            if (!emptyBox) {
                report(element, block);
            }
            block.endText();
            walkInto(element, block);
            block.endText();
            return;
        }
        var copy = copy(element);
        copy.tagName(target.nameFor(name));
        if (!target.equals(block) || !copy.nameIs(name) || phrases.areOpenBesidesLinks()) {
            report(element, block);
        }
        var inner = new OpenBlock(target, copy, phrases);
        walkInto(element, inner);
        inner.close();
        if (inner.isRearranged()) {
            report(element, inner);
        }
    }

    /** Whether only the text of a block may stay in that position. */
    private static boolean isPlain(String name, OpenBlock block) {
        var around = block.element().normalName();
        return switch (around) {
            case "pre" -> PLAIN_BLOCKS.contains(name) || ContentModel.isHeading(name) || name.equals("pre");
            // browsers expose a summary as a button, in which screen readers announce no heading
            case "summary", "h2", "h3", "h4", "h5", "h6" -> PLAIN_BLOCKS.contains(name) || ContentModel.isHeading(name);
            default -> false;
        };
    }

    /** Whether an element is a table's box: it has a table as a child. */
    static boolean containsTable(Element element) {
        return element.children().stream().anyMatch(child -> child.nameIs("table"));
    }

    private void report(Element element, OpenBlock block) {
        misplaced.accept(element, block.element().normalName());
    }

    /** A copy of the element without its content; it counts against the limits of a body. */
    Element copy(Element element) {
        attributes += element.attributes().asList().stream()
                .mapToInt(attribute ->
                        attribute.getKey().length() + attribute.getValue().length())
                .sum();
        if (attributes > Html.LENGTH_MAX) {
            throw new InvalidInputException(FIELD, "text.too-long", Html.LENGTH_MAX, attributes);
        }
        if (++elements > Html.ELEMENTS_MAX) {
            throw new InvalidInputException(FIELD, "text.elements", Html.ELEMENTS_MAX);
        }
        return element.shallowClone();
    }
}
