package it.rer.portico.platform.text;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Tells block elements, which begin a new line, from inline elements. All code that splits a body uses this one list. */
public final class HtmlBlocks {

    private static final Set<String> BLOCKS = Set.of(
            ("h1 h2 h3 h4 h5 h6 p hr div section ul ol li dl dt dd blockquote pre table caption thead tbody tfoot tr th td"
                            + " figure figcaption details summary")
                    .split(" ", -1));

    private HtmlBlocks() {}

    /** Whether a node is a block element, or an inline element (a link for instance) that contains one. */
    public static boolean isBlock(Node node) {
        return node instanceof Element element && element.stream().anyMatch(HtmlBlocks::isBlockElement);
    }

    /** Whether an element is a block element, whatever it contains. */
    public static boolean isBlockElement(Element element) {
        return BLOCKS.contains(element.normalName());
    }
}
