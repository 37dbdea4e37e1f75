package it.rer.portico.content.body;

import it.rer.portico.platform.text.Children;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Puts the parts of an element into the order that HTML requires: a table's caption, head, body and foot, a figure's caption, a summary
 * first, terms before their descriptions. Surplus parts become paragraphs.
 */
final class Parts {

    private final Element element;
    private final List<Node> before;
    private final String nameBefore;
    private List<Element> arranged;

    Parts(Element element) {
        this.element = element;
        nameBefore = element.normalName();
        before = List.copyOf(element.childNodes());
    }

    /** The elements that replace the element: usually the element itself, with its parts in order. */
    List<Element> arranged() {
        arranged = switch (nameBefore) {
            case "details" -> details();
            case "figure" -> figure();
            case "table" -> table();
            case "dl" -> terms();
            default -> List.of(element);
        };
        return arranged;
    }

    /** Whether the order changed. */
    boolean isRearranged() {
        return arranged.size() != 1
                || !element.nameIs(nameBefore)
                || !element.childNodes().equals(before);
    }

    private List<Element> details() {
        var summaries = named("summary");
        if (summaries.isEmpty()) {
            element.tagName("div");
            return List.of(element);
        }
        summaries.stream().skip(1).forEach(Parts::makePlain);
        if (!isFirst(summaries.get(0))) {
            leaveSpaceFor(summaries.get(0));
            element.prependChild(summaries.get(0));
        }
        return List.of(element);
    }

    private List<Element> figure() {
        var captions = named("figcaption");
        captions.stream().skip(1).forEach(Parts::makePlain);
        captions.stream()
                .limit(1)
                .filter(caption -> !isFirst(caption) && !isLast(caption))
                .forEach(caption -> {
                    leaveSpaceFor(caption);
                    element.appendChild(caption);
                });
        return List.of(element);
    }

    private List<Element> table() {
        var captions = named("caption");
        takeOut(captions.stream().skip(1).toList());
        renameAllButFirst("thead");
        renameAllButFirst("tfoot");
        named("thead").stream().filter(head -> !isFirstButForCaption(head)).forEach(element::prependChild);
        captions.stream().limit(1).filter(caption -> !isFirst(caption)).forEach(element::prependChild);
        named("tfoot").stream().filter(foot -> !isLast(foot)).forEach(element::appendChild);

        List<Element> all = new ArrayList<>();
        if (element.select("> * > tr > td, > * > tr > th").isEmpty()) {
            element.empty();
            all.addAll(captions);
        } else {
            all.add(element);
            all.addAll(captions.subList(Math.min(1, captions.size()), captions.size()));
        }
        all.stream().filter(node -> node.nameIs("caption")).forEach(caption -> makePlain(caption));
        return all;
    }

    private void renameAllButFirst(String name) {
        named(name).stream().skip(1).forEach(group -> group.tagName("tbody"));
    }

    /** Makes paragraphs of descriptions without a term, and of terms without a description. */
    private List<Element> terms() {
        var parts = element.children();
        var names = parts.stream().map(Element::normalName).toList();
        int last = names.lastIndexOf("dd");
        int first = names.indexOf("dt");
        boolean none = first < 0 || last < first;
        List<Element> leading = List.copyOf(parts.subList(0, none ? parts.size() : first));
        List<Element> trailing = List.copyOf(parts.subList(none ? parts.size() : last + 1, parts.size()));
        if (!leading.isEmpty() || !trailing.isEmpty()) {
            takeOut(Stream.concat(leading.stream(), trailing.stream()).toList());
        }
        leading.forEach(Parts::makePlain);
        trailing.forEach(Parts::makePlain);
        List<Element> all = new ArrayList<>(leading);
        if (!none) {
            all.add(element);
        }
        all.addAll(trailing);
        return all;
    }

    /** Separates the text before and after a part that is moved elsewhere. */
    private static void leaveSpaceFor(Element part) {
        if (isInline(part.previousSibling()) && isInline(part.nextSibling())) {
            part.before(new TextNode(" "));
        }
    }

    private static boolean isInline(Node node) {
        return node instanceof TextNode || (node instanceof Element other && ContentModel.isInLine(other.normalName()));
    }

    private void takeOut(List<Element> parts) {
        if (!parts.isEmpty()) {
            Children.remove(parts);
        }
    }

    private List<Element> named(String name) {
        return element.children().stream().filter(child -> child.nameIs(name)).toList();
    }

    private static boolean isFirst(Element part) {
        var sibling = part.previousSibling();
        while (sibling instanceof TextNode text && text.isBlank()) {
            sibling = sibling.previousSibling();
        }
        return sibling == null;
    }

    private static boolean isFirstButForCaption(Element part) {
        var sibling = part.previousElementSibling();
        return sibling == null || (sibling.nameIs("caption") && isFirst(sibling));
    }

    private static boolean isLast(Element part) {
        var sibling = part.nextSibling();
        while (sibling instanceof TextNode text && text.isBlank()) {
            sibling = sibling.nextSibling();
        }
        return sibling == null;
    }

    private static void makePlain(Element part) {
        boolean containsBlocks = part.children().stream().anyMatch(child -> !ContentModel.isInLine(child.normalName()));
        part.tagName(containsBlocks ? "div" : "p");
    }
}
