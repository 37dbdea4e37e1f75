package it.rer.portico.platform.text;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Which elements of a body are blocks, which begin a new line, and which stand within a line. Whoever takes a body apart must draw the
 * line in the same place.
 */
public final class HtmlBlocks {

    private static final Set<String> BLOCKS = Set.of(
            ("h1 h2 h3 h4 h5 h6 p hr div section ul ol li dl dt dd blockquote pre table caption thead tbody tfoot tr th td"
                            + " figure figcaption details summary")
                    .split(" ", -1));

    private HtmlBlocks() {}

    /** Whether it is a block, or an element of a line, a link for instance, that holds blocks all the same. */
    public static boolean isBlock(Node node) {
        return node instanceof Element element && element.stream().anyMatch(HtmlBlocks::isNamed);
    }

    /** Whether it is a block by itself, whatever it holds. */
    public static boolean isNamed(Element element) {
        return BLOCKS.contains(element.normalName());
    }
}
