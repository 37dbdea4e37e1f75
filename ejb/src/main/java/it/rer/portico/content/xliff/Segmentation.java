package it.rer.portico.content.xliff;

import it.rer.portico.platform.text.Html;
import it.rer.portico.platform.text.HtmlBlocks;
import it.rer.portico.platform.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Splits a body into units, and leaves a skeleton with placeholders for them. */
final class Segmentation {

    private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\f\\r]+");

    private final List<Unit> units = new ArrayList<>();
    private final Element body;

    private Segmentation(String html) {
        this.body = Html.parse(html).body();
    }

    static Segmentation of(String html) {
        var segmentation = new Segmentation(html);
        for (var element : segmentation.body.select("*")) {
            Skeleton.TRANSLATED.forEach(attribute -> segmentation.extract(element, attribute));
        }
        segmentation.split(segmentation.body, false);
        return segmentation;
    }

    List<Unit> units() {
        return units;
    }

    String skeleton() {
        return body.html();
    }

    private void extract(Element element, String attribute) {
        var text = element.attr(attribute);
        if (!text.isBlank()) {
            var unit = Unit.plain(nextId(), kind(element) + "-" + attribute, text.strip());
            units.add(unit);
            element.attr(attribute, unit.id());
        }
    }

    private void split(Element block, boolean inPre) {
        boolean preformatted = inPre || block.nameIs("pre");
        List<Node> line = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        for (var node : block.childNodes()) {
            if (HtmlBlocks.isBlock(node)) {
                nodes.addAll(endLine(block, line, preformatted));
                nodes.add(node);
                split((Element) node, preformatted);
            } else {
                line.add(node);
            }
        }
        nodes.addAll(endLine(block, line, preformatted));
        block.empty();
        nodes.forEach(block::appendChild);
    }

    /**
     * Replaces a line by a placeholder if it has text. Elements without text, images mostly, stay in the skeleton, as does invisible text.
     */
    private List<Node> endLine(Element block, List<Node> line, boolean preformatted) {
        var nodes = List.copyOf(line);
        if (line.stream().anyMatch(Segmentation::hasText)) {
            var placeholder = new Element(Skeleton.PLACEHOLDER);
            List<Element> elements = new ArrayList<>();
            var contents = contents(line, elements, preformatted);
            var unit = new Unit(nextId(), kind(block), preformatted, elements, contents);
            placeholder.attr("id", unit.id());
            elements.forEach(placeholder::appendChild);
            units.add(unit);
            nodes = List.of(placeholder);
        }
        line.clear();
        return nodes;
    }

    private static boolean hasText(Node node) {
        return node instanceof TextNode text
                ? !PlainText.isInvisible(text.getWholeText())
                : node.childNodes().stream().anyMatch(Segmentation::hasText);
    }

    private static List<Content> contents(List<Node> nodes, List<Element> elements, boolean preformatted) {
        List<Content> contents = new ArrayList<>();
        for (var node : nodes) {
            if (node instanceof TextNode text) {
                contents.add(new Content.Text(preformatted ? text.getWholeText() : oneSpace(text.getWholeText())));
            } else if (node instanceof Element element) {
                elements.add(element.shallowClone());
                int number = elements.size();
                contents.add(new Content.Inline(number, contents(element.childNodes(), elements, preformatted)));
            }
        }
        return contents;
    }

    /** Text with single spaces, as readers see it; no-break spaces stay. */
    private static String oneSpace(String text) {
        return SPACES.matcher(text).replaceAll(" ");
    }

    private String nextId() {
        return "body-" + (units.size() + 1);
    }

    private static String kind(Element element) {
        return "x-html-" + element.normalName();
    }
}
