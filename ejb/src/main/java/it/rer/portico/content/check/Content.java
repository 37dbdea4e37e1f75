package it.rer.portico.content.check;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Whether there is something for a reader, by eye or by ear. */
final class Content {

    private Content() {}

    /** Whether a text holds nothing but spaces and characters that nobody sees. */
    static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    /** Whether an element has no text, and no image with an alternative either. */
    static boolean isEmpty(Element element) {
        return isBlank(element.text())
                && element.select("img[alt]").stream().allMatch(image -> isBlank(image.attr("alt")));
    }

    /** The first words of an element, as many as an excerpt shows and some more. */
    static String beginning(Element element) {
        var words = new StringBuilder();
        element.nodeStream(TextNode.class)
                .map(text -> text.text().strip())
                .filter(text -> !text.isEmpty())
                .takeWhile(text -> words.length() <= Location.EXCERPT_MAX)
                .forEachOrdered(text -> words.append(text).append(' '));
        return words.toString();
    }
}
