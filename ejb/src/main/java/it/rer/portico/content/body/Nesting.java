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
 * Nests a body as {@link ContentModel} says, in one walk through it: the tree is built anew, and each element is put into the nearest
 * place that may hold it. No word is lost. A list within a list goes into the item before it; a block within a paragraph parts the
 * paragraph; an element of a line that holds blocks is put around the words of each of them.
 *
 * <p>What it makes is no larger than a body may be: repeating an element for each of many blocks is counted.
 */
final class Nesting {

    private static final String FIELD = "body";

    /** In headings, summaries and {@code pre} their words are enough. */
    private static final Set<String> PLAIN_BLOCKS = Set.of("p", "div", "section", "blockquote");

    private final OpenPhrases phrases = new OpenPhrases(this);
    private final BiConsumer<Element, String> misplaced;
    private int elements;
    private int attributes;

    private Nesting(BiConsumer<Element, String> misplaced) {
        this.misplaced = misplaced;
    }

    /**
     * Puts right how the elements of a body are nested. Only allowed elements may be in it.
     *
     * @throws InvalidInputException {@code text.elements} or {@code text.too-long} if that makes more than a body may hold
     */
    static void repair(Element body) {
        repair(body, (element, inside) -> {});
    }

    /**
     * The same, and says what stood in a wrong place.
     *
     * @param misplaced gets each element of the body as it was, and the name of the element that may not hold it
     */
    static void repair(Element body, BiConsumer<Element, String> misplaced) {
        var nesting = new Nesting(misplaced);
        var content = List.copyOf(body.childNodes());
        var box = new Box(null, new Element("body"), nesting.phrases);
        content.forEach(node -> nesting.walk(node, box));
        box.close();
        body.empty();
        body.appendChildren(List.copyOf(box.element().childNodes()));
    }

    private void walk(Node node, Box box) {
        if (node instanceof TextNode text) {
            var words = text.getWholeText();
            if (!box.takesWords() && !Box.isBlank(words)) {
                report(text.parent(), box);
            }
            box.add(new TextNode(words));
        } else if (node instanceof Element element) {
            if (!ContentModel.isInLine(element.normalName())) {
                placeBlock(element, box);
            } else if (ContentModel.of(element.normalName()) == ContentModel.NOTHING) {
                box.add(copy(element));
            } else {
                if (element.nameIs("a") && phrases.isLinkOpen()) {
                    report(element, box);
                }
                phrases.open(element);
                walkInto(element, box);
                phrases.close(element, box);
            }
        }
    }

    private void walkInto(Element element, Box box) {
        List.copyOf(element.childNodes()).forEach(child -> walk(child, box));
    }

    private void placeBlock(Element element, Box box) {
        var name = element.normalName();
        boolean boxOfNothing = element.hasClass("table-box") && !holdsTable(element);
        var place = boxOfNothing || isPlain(name, box) ? null : box.placeFor(name);
        if (place == null) {
            if (!boxOfNothing) {
                report(element, box);
            }
            box.part();
            walkInto(element, box);
            box.part();
            return;
        }
        var copy = copy(element);
        copy.tagName(place.nameFor(name));
        if (!place.equals(box) || !copy.nameIs(name) || phrases.areOpenBesidesLinks()) {
            report(element, box);
        }
        var inner = new Box(place, copy, phrases);
        walkInto(element, inner);
        inner.close();
        if (inner.isRearranged()) {
            report(element, inner);
        }
    }

    /** Whether only the words of a block are wanted there. */
    private static boolean isPlain(String name, Box box) {
        var around = box.element().normalName();
        return switch (around) {
            case "pre" -> PLAIN_BLOCKS.contains(name) || ContentModel.isHeading(name) || name.equals("pre");
            // of a summary browsers make a button, and nobody is told of a heading in a button
            case "summary", "h2", "h3", "h4", "h5", "h6" -> PLAIN_BLOCKS.contains(name) || ContentModel.isHeading(name);
            default -> false;
        };
    }

    /** Whether an element is the box of a table. */
    static boolean holdsTable(Element element) {
        return element.children().stream().anyMatch(child -> child.nameIs("table"));
    }

    private void report(Element element, Box box) {
        misplaced.accept(element, box.element().normalName());
    }

    /** The element without what it holds, once more. */
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
